package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stops statements from a second connection, for a database that has no limit of its own. */
final class StatementLimit {
  private final ConnectionSource others;
  private final String stop;
  private final Duration limit;
  private final Consumer<Exception> powerless;
  private @Nullable Future<?> alarm;
  private boolean running;
  private boolean stopped;
  private long number;

  /**
   * @param stop the SQL that stops the statement of the session, and no other
   * @param powerless hears that there was no way to stop it
   */
  StatementLimit(
      ConnectionSource others, String stop, Duration limit, Consumer<Exception> powerless) {
    this.others = others;
    this.stop = stop;
    this.limit = limit;
    this.powerless = powerless;
  }

  synchronized void begin() {
    running = true;
    stopped = false;
    long statement = ++number;
    if (!limit.isZero()) {
      alarm = Background.after(limit, () -> stop(statement));
    }
  }

  /** Ends the watch over the statement; true if it was stopped. */
  synchronized boolean end() {
    running = false;
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
    return stopped;
  }

  private void stop(long which) {
    SecondConnection second = new SecondConnection(others);
    try {
      Connection connection = second.get();
      try (Statement statement = connection.createStatement()) {
        statement.setQueryTimeout(Sight.SECONDS);
        stop(which, statement);
      }
    } catch (SQLException | RuntimeException e) {
      powerless.accept(e);
    } finally {
      second.close();
    }
  }

  /** Only while the same statement runs: the next one must not be hit. */
  private synchronized void stop(long which, Statement statement) throws SQLException {
    if (running && number == which) {
      statement.execute(stop);
      stopped = true;
    }
  }
}
