package dev.phased.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where the tries of one piece of work begin in the tool's transaction, and the limits in force
 * from there on. To begin and to finish is one round trip each, with texts that never change, so
 * that the driver has the server parse them once for a whole run.
 *
 * @param pid the server process
 * @param inner whether the transaction already had such a savepoint, of an earlier piece of work
 * @param lock lock_timeout before the work, and with its limits
 * @param statement statement_timeout before the work, and with its limits
 */
record PostgresSavepoint(int pid, boolean inner, Setting lock, Setting statement) {
  private static final String NAME = "phased";

  /** A setting that ends with the transaction: while it is there, so is the savepoint. */
  private static final String MARK = "current_setting('phased.work', true)";

  private static final String LIMIT =
      "SELECT set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)";

  private static final String BEGIN =
      "SELECT pg_backend_pid(), current_setting('lock_timeout'),"
          + " current_setting('statement_timeout'), "
          + MARK
          + ", set_config('phased.work', 'open', true); SAVEPOINT "
          + NAME
          + "; "
          + LIMIT;

  /**
   * For the transaction, and for all of the session where the work has set another value than the
   * limit: it may have set that for the session, and the last one set wins at its end.
   */
  private static final String FINISH =
      "SELECT set_config('lock_timeout', ?, current_setting('lock_timeout') = ?),"
          + " set_config('statement_timeout', ?, current_setting('statement_timeout') = ?), "
          + MARK;

  /** A setting's values, as PostgreSQL writes them. */
  record Setting(String before, String within) {}

  /** Opens the savepoint in the transaction that is open, and puts {@code limits} in force. */
  static PostgresSavepoint begin(Connection connection, Limits limits) throws SQLException {
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      limit(begin, limits);
      begin.execute();
      ResultSet before = next(begin);
      int pid = before.getInt(1);
      String lock = before.getString(2);
      String statement = before.getString(3);
      boolean inner = isSet(before.getString(4));
      begin.getMoreResults(); // of SAVEPOINT
      begin.getMoreResults();
      ResultSet within = next(begin);
      return new PostgresSavepoint(
          pid,
          inner,
          new Setting(lock, within.getString(1)),
          new Setting(statement, within.getString(2)));
    }
  }

  /** Undoes all that was done since {@link #begin}, the limits included; frees all its locks. */
  static void rollBack(Connection connection) throws SQLException {
    execute(connection, "ROLLBACK TO SAVEPOINT " + NAME);
  }

  /** Puts {@code limits} in force anew. */
  static void limitAgain(Connection connection, Limits limits) throws SQLException {
    try (PreparedStatement again = connection.prepareStatement(LIMIT)) {
      limit(again, limits);
      again.execute();
    }
  }

  /**
   * Puts the settings back; false if the work has ended the transaction that it was given. The
   * savepoint then ends with the tool's transaction. Only where a transaction has one piece of work
   * after another is it released, as each that is open slows down what comes after it.
   */
  boolean finish(Connection connection) throws SQLException {
    boolean same;
    try (PreparedStatement finish = connection.prepareStatement(FINISH)) {
      finish.setString(1, lock.before);
      finish.setString(2, lock.within);
      finish.setString(3, statement.before);
      finish.setString(4, statement.within);
      finish.execute();
      same = isSet(next(finish).getString(3));
    }
    if (same && inner) {
      execute(connection, "RELEASE SAVEPOINT " + NAME);
    }
    return same;
  }

  private static void limit(PreparedStatement statement, Limits limits) throws SQLException {
    statement.setString(1, PostgresSession.millis(limits.lock()));
    statement.setString(2, PostgresSession.millis(limits.statement()));
  }

  /** The one row of the result at hand; closing the statement closes it. */
  private static ResultSet next(PreparedStatement statement) throws SQLException {
    ResultSet row = statement.getResultSet();
    row.next();
    return row;
  }

  private static boolean isSet(@org.jspecify.annotations.Nullable String setting) {
    return setting != null && !setting.isEmpty();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
