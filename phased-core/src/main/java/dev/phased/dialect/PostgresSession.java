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

  /** Reads the session and sets the limits for all of it. */
  static PostgresSession begin(Connection connection, Limits limits) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(READ + "; " + set(limits));
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return new PostgresSession(row.getInt(1), row.getString(2), row.getString(3));
      }
    }
  }

  /** Sets the limits for all of the session. */
  static String set(Limits limits) {
    return set(millis(limits.lock()), millis(limits.statement()));
  }

  /** Puts the settings back for all of the session. */
  String restore() {
    return set(lock, statement);
  }

  private static String set(String lock, String statement) {
    return "SELECT set_config('lock_timeout', '"
        + lock
        + "', false), set_config('statement_timeout', '"
        + statement
        + "', false)";
  }

  /** PostgreSQL's unit; part of one counts as one, as 0 is no limit. */
  static String millis(Duration duration) {
    long up = duration.plusNanos(999_999).toMillis();
    return Long.toString(Math.min(up, Integer.MAX_VALUE));
  }
}
