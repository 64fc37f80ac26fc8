package dev.phased.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;

/** Flyway's own lock of its history, held until this is closed. */
final class HistoryLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final History history;
  private final Connection guard;
  private final boolean autoCommit;

  private HistoryLock(History history, Connection guard, boolean autoCommit) {
    this.history = history;
    this.guard = guard;
    this.autoCommit = autoCommit;
  }

  /**
   * Takes the lock, and waits for it as Flyway would: {@code lockRetryCount} times a second.
   *
   * @param guard the connection of {@code history}, whose session holds the lock
   * @throws FlywayException if another run keeps it for longer, with who that is
   */
  static HistoryLock take(History history, Connection guard, Configuration configuration)
      throws SQLException {
    boolean autoCommit = guard.getAutoCommit();
    guard.setAutoCommit(true);
    int tries = configuration.getLockRetryCount();
    for (int attempt = 0; !history.tryLock(); attempt++) {
      if (tries >= 0 && attempt >= tries) {
        throw new FlywayException(Texts.undoLocked(history.lockHolder()));
      }
      pause(PAUSE);
    }
    return new HistoryLock(history, guard, autoCommit);
  }

  /** The history that is locked. */
  History history() {
    return history;
  }

  @Override
  public void close() throws SQLException {
    history.unlock();
    guard.setAutoCommit(autoCommit);
  }

  /** Waits before the lock is tried again. */
  static void pause(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FlywayException("Interrupted while waiting for Flyway's lock", e);
    }
  }
}
