package dev.phased.flyway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Remembers what phased tells Flyway's log, as {@code WARN text}. Flyway has one log per JVM. */
public final class Heard implements LogCreator {
  private static final List<String> LINES = new CopyOnWriteArrayList<>();

  /** Made by Flyway. */
  public Heard() {}

  /** Sends the log of {@code configuration} here, and forgets what was here. */
  static FluentConfiguration by(FluentConfiguration configuration) {
    LINES.clear();
    return configuration.loggers(Heard.class.getName());
  }

  /** What was heard since. */
  static List<String> lines() {
    return List.copyOf(LINES);
  }

  /** The warnings among them. */
  static List<String> warnings() {
    return LINES.stream().filter(line -> line.startsWith("WARN ")).toList();
  }

  @Override
  public Log createLogger(Class<?> type) {
    boolean ours = type.getPackageName().equals(Heard.class.getPackageName());
    return new Log() {
      @Override
      public void debug(String message) {}

      @Override
      public void info(String message) {
        add("INFO " + message);
      }

      @Override
      public void warn(String message) {
        add("WARN " + message);
      }

      @Override
      public void error(String message) {
        add("ERROR " + message);
      }

      @Override
      public void error(String message, Exception e) {
        add("ERROR " + message);
      }

      @Override
      public void notice(String message) {
        add("NOTICE " + message);
      }

      private void add(String line) {
        if (ours) {
          LINES.add(line);
        }
      }
    };
  }
}
