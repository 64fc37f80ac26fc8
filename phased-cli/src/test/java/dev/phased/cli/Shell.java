package dev.phased.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Calls the command line, in this JVM. */
final class Shell {
  /** What a command came to. */
  record Ended(int code, String out, String err) {}

  private Shell() {}

  static Ended run(Object... args) {
    return onDay("2026-11-22", args);
  }

  static Ended onDay(String day, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            Arrays.stream(args).map(Object::toString).toArray(String[]::new),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
    return new Ended(code, out.toString(), err.toString());
  }
}
