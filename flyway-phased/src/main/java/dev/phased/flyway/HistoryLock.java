package dev.phased.flyway;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;

/** Flyway's own lock of its history, held until it is released. */
final class HistoryLock {
  private final PostgresHistory history;

  private HistoryLock(PostgresHistory history) {
    this.history = history;
  }

  /**
   * Takes the lock, and waits for it as Flyway would: {@code lockRetryCount} times a second.
   *
   * @throws FlywayException if another run keeps it for longer, with who that is
   */
  static HistoryLock take(PostgresHistory history, Configuration configuration)
      throws SQLException {
    int tries = configuration.getLockRetryCount();
    for (int attempt = 0; !history.tryLock(); attempt++) {
      if (tries >= 0 && attempt >= tries) {
        throw new FlywayException(
            "Nothing was undone: another run of Flyway holds the lock of the history"
                + history.lockHolder().map(holder -> " (" + holder + ")").orElse("")
                + ". Wait for it to end, then undo again.");
      }
      pause();
    }
    return new HistoryLock(history);
  }

  void release() throws SQLException {
    history.unlock();
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FlywayException("Interrupted while waiting for Flyway's lock", e);
    }
  }
}
