package dev.phased.flyway;

import dev.phased.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** Somebody's transaction in the way of a migration. */
final class Blocked {
  private static final Duration LONG = Duration.ofMinutes(2);

  private Blocked() {}

  /**
   * Runs {@code migrate}, which logs to {@link Heard}, while a transaction has run {@code sql};
   * ends that transaction as soon as one try has failed.
   */
  static <T> T untilItTriesAgain(Connection blocker, String sql, Callable<T> migrate)
      throws Exception {
    try (blocker) {
      begin(blocker, sql);
      Future<T> run = TestServer.THREADS.submit(migrate);
      Awaitility.await()
          .atMost(LONG)
          .until(
              () ->
                  run.isDone()
                      || Heard.warnings().stream().anyMatch(line -> line.contains("try 1 failed")));
      blocker.rollback();
      return run.get();
    }
  }

  /** Opens a transaction and runs {@code sql} in it. */
  static void begin(Connection blocker, String sql) throws SQLException {
    blocker.setAutoCommit(false);
    try (Statement statement = blocker.createStatement()) {
      statement.execute(sql);
    }
  }
}
