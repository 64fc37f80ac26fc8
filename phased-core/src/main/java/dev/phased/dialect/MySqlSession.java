package dev.phased.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What a session was like before the work.
 *
 * @param id its connection id
 * @param restore the statement that makes it so again
 */
record MySqlSession(long id, String restore) {
  /** The most that both lock settings take: a year. */
  private static final long NO_LIMIT = 31_536_000;

  private static final int TRANSACTION_IN_PROGRESS = 1568;

  static MySqlSession begin(Connection connection, MySqlKind kind, Limits limits)
      throws SQLException {
    boolean maria = kind == MySqlKind.MARIADB;
    try (Statement statement = connection.createStatement()) {
      MySqlSession session;
      try (ResultSet row =
          statement.executeQuery(
              "SELECT CONNECTION_ID(), @@lock_wait_timeout, @@innodb_lock_wait_timeout"
                  + (maria ? ", @@max_statement_time" : ""))) {
        row.next();
        session =
            new MySqlSession(
                row.getLong(1),
                set(row.getString(2), row.getString(3))
                    + (maria ? ", max_statement_time = " + row.getString(4) : ""));
      }
      String lock = Long.toString(limits.lock().isZero() ? NO_LIMIT : seconds(limits.lock()));
      statement.execute(
          set(lock, lock)
              + (maria ? ", max_statement_time = " + fraction(limits.statement()) : ""));
      return session;
    }
  }

  /**
   * Whether a transaction has begun to do something. On MySQL nothing but an error tells without a
   * special privilege; what it would set is what the next transaction has anyway.
   */
  static boolean inTransaction(Connection connection, MySqlKind kind) throws SQLException {
    if (connection.getAutoCommit() || connection.isReadOnly()) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      if (kind == MySqlKind.MARIADB) {
        try (ResultSet row = statement.executeQuery("SELECT @@in_transaction")) {
          return row.next() && row.getBoolean(1);
        }
      }
      statement.execute("SET TRANSACTION READ WRITE");
      return false;
    } catch (SQLException e) {
      if (e.getErrorCode() == TRANSACTION_IN_PROGRESS) {
        return true;
      }
      throw e;
    }
  }

  /** Whole seconds, rounded up, at least one. */
  static long seconds(Duration duration) {
    return Math.min(NO_LIMIT, duration.plusNanos(999_999_999).toSeconds());
  }

  private static String set(String lock, String rowLock) {
    return "SET SESSION lock_wait_timeout = " + lock + ", innodb_lock_wait_timeout = " + rowLock;
  }

  private static String fraction(Duration duration) {
    return duration.toSeconds()
        + String.format(java.util.Locale.ROOT, ".%03d", duration.toMillisPart());
  }
}
