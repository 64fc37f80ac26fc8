package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of statements that MySQL and MariaDB keep in their performance schema, with the error
 * that each of them got. Their general log has no errors, and their error log no statements.
 */
final class StatementHistory implements StatementLog {
  private static final String TOP_LEVEL =
      " WHERE CURRENT_SCHEMA = ? AND COALESCE(NESTING_EVENT_TYPE, '') <> 'STATEMENT'";
  private static final String ENDED =
      "SELECT THREAD_ID, EVENT_ID, EVENT_NAME, SQL_TEXT, DIGEST_TEXT, MYSQL_ERRNO,"
          + " RETURNED_SQLSTATE, MESSAGE_TEXT FROM performance_schema.events_statements_history_long"
          + TOP_LEVEL
          + " ORDER BY TIMER_START, EVENT_ID";
  private static final String LATEST =
      "SELECT THREAD_ID, EVENT_ID, END_EVENT_ID FROM performance_schema.events_statements_current"
          + TOP_LEVEL;

  private final Database server;
  private @Nullable Connection open;

  StatementHistory(Database server) {
    this.server = server;
  }

  @Override
  public Watch watch(Database database) throws SQLException {
    HistoryWatch watch = new HistoryWatch(this, database.name());
    watch.begin();
    return watch;
  }

  /** The last statement of each session that is there: over, or not yet. */
  synchronized List<Latest> latest(String database) throws SQLException {
    return query(
        LATEST,
        database,
        row -> {
          long event = row.getLong(2);
          row.getLong(3);
          return new Latest(row.getLong(1), event, !row.wasNull());
        });
  }

  /** All statements that are over, as far back as the server remembers, first to last. */
  synchronized List<HistoryEntry> ended(String database) throws SQLException {
    return query(
        ENDED,
        database,
        row ->
            new HistoryEntry(
                row.getLong(1),
                row.getLong(2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                row.getInt(6),
                text(row, 7),
                text(row, 8)));
  }

  private <T> List<T> query(String sql, String database, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      statement.setString(1, database);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(reader.read(rows));
        }
        return read;
      }
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  private Connection connection() throws SQLException {
    Connection known = open;
    if (known == null) {
      known = server.connect();
      open = known;
      // Or each look at the history would make it longer.
      try (Statement statement = known.createStatement()) {
        statement.execute(
            "UPDATE performance_schema.threads SET INSTRUMENTED = 'NO'"
                + " WHERE PROCESSLIST_ID = CONNECTION_ID()");
      }
    }
    return known;
  }

  @Override
  public synchronized void close() {
    Connection known = open;
    open = null;
    if (known != null) {
      try {
        known.close();
      } catch (SQLException e) {
        // It is of no use any more.
      }
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The statement that a session issued last. */
  record Latest(long session, long event, boolean over) {}
}
