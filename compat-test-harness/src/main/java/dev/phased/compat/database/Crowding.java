package dev.phased.compat.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A server whose connections an app has used up. They are free again when the app's cell is over,
 * so the harness waits for one.
 */
public final class Crowding {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long BETWEEN_TRIES_MILLIS = 100;
  private static final String POSTGRESQL = "53300";
  private static final int MYSQL = 1040;

  private Crowding() {}

  /** Opens a connection. */
  interface Opening {
    Connection open() throws SQLException;
  }

  /** Whether an error with this SQLState says so; MySQL and MariaDB have none for it alone. */
  public static boolean isBehind(String sqlState) {
    return sqlState.equals(POSTGRESQL);
  }

  static Connection patiently(Opening opening) throws SQLException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return opening.open();
      } catch (SQLException e) {
        if (!isCrowded(e) || System.nanoTime() > until || !slept()) {
          throw e;
        }
      }
    }
  }

  private static boolean isCrowded(SQLException failure) {
    return POSTGRESQL.equals(failure.getSQLState()) || failure.getErrorCode() == MYSQL;
  }

  private static boolean slept() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
