package dev.phased.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What a session was like before the work: both timeouts are put back to that. Every step is one
 * round trip.
 *
 * @param pid the server process
 * @param lock the value of lock_timeout, as PostgreSQL writes it
 * @param statement the value of statement_timeout
 */
record PostgresSession(int pid, String lock, String statement) {
  private static final String READ =
      "SELECT pg_backend_pid(), current_setting('lock_timeout'),"
          + " current_setting('statement_timeout')";

  /** Reads the session in the transaction that is open, and opens {@code savepoint} in it. */
  static PostgresSession beginAt(
      Connection connection, String savepoint, String mark, Limits limits) throws SQLException {
    return read(
        connection,
        READ
            + ", set_config('"
            + savepoint
            + ".work', '"
            + mark
            + "', true); SAVEPOINT "
            + savepoint
            + "; "
            + set(limits, true));
  }

  /** Reads the session and sets the limits for all of it. */
  static PostgresSession begin(Connection connection, Limits limits) throws SQLException {
    return read(connection, READ + "; " + set(limits, false));
  }

  static String set(Limits limits, boolean local) {
    return "SELECT set_config('lock_timeout', '"
        + millis(limits.lock())
        + "', "
        + local
        + "), set_config('statement_timeout', '"
        + millis(limits.statement())
        + "', "
        + local
        + ")";
  }

  /** For all of the session. */
  String restore() {
    return "SELECT set_config('lock_timeout', '"
        + lock
        + "', false), set_config('statement_timeout', '"
        + statement
        + "', false)";
  }

  /**
   * For the transaction, and for all of the session where the work has set another value than
   * {@code limits}: it may have set that for the session, and the last one set wins at its end.
   */
  String restoreInTransaction(Limits limits) {
    return "SELECT "
        + restore("lock_timeout", lock, limits.lock())
        + ", "
        + restore("statement_timeout", statement, limits.statement());
  }

  private static String restore(String setting, String value, Duration ours) {
    return "set_config('"
        + setting
        + "', '"
        + value
        + "', current_setting('"
        + setting
        + "')::interval = interval '"
        + millis(ours)
        + " ms')";
  }

  private static PostgresSession read(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return new PostgresSession(row.getInt(1), row.getString(2), row.getString(3));
      }
    }
  }

  /** PostgreSQL's unit; part of one counts as one, as 0 is no limit. */
  private static long millis(Duration duration) {
    long up = duration.plusNanos(999_999).toMillis();
    return Math.min(up, Integer.MAX_VALUE);
  }
}
