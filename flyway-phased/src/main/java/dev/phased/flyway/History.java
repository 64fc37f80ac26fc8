package dev.phased.flyway;

import dev.phased.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** Flyway's history table and its lock, on a connection of our own. */
abstract sealed class History permits PostgresHistory, MySqlHistory {
  private final Connection connection;
  private final String schema;
  private final String table;

  History(Connection connection, String schema, String table) {
    this.connection = connection;
    this.schema = schema;
    this.table = table;
  }

  /** The history in the database behind {@code connection}; empty if phased does not know it. */
  static Optional<History> on(Connection connection, Configuration configuration)
      throws SQLException {
    Optional<Dialect> dialect = Dialect.of(connection);
    if (dialect.isEmpty()) {
      return Optional.empty();
    }
    boolean postgres = dialect.get().name().equals("PostgreSQL");
    String[] schemas = configuration.getSchemas();
    String schema = configuration.getDefaultSchema();
    if (schema == null) {
      schema =
          schemas.length > 0
              ? schemas[0]
              : text(connection, postgres ? "SELECT current_schema()" : "SELECT database()")
                  .orElse("");
    }
    String table = configuration.getTable();
    return Optional.of(
        postgres
            ? new PostgresHistory(connection, schema, table)
            : new MySqlHistory(connection, schema, table));
  }

  /** The schema that holds the table, and in which scripts run. */
  String schema() {
    return schema;
  }

  String table() {
    return table;
  }

  /** The table as Flyway quotes it: its lock depends on that. */
  abstract String name();

  abstract boolean exists() throws SQLException;

  /** What the server calls the user of the session, as Flyway writes it down. */
  abstract String currentUser();

  /** Puts the schema of the history in front for the scripts that run on {@code connection}. */
  abstract SearchPath enter(Connection connection) throws SQLException;

  /** Whether the database refuses to be changed. */
  abstract boolean isReadOnly() throws SQLException;

  /** Why Flyway's lock cannot be taken here by anybody but Flyway; empty if it can. */
  abstract Optional<String> notLockable() throws SQLException;

  /** Takes Flyway's own lock for this table, if nobody has it. */
  abstract boolean tryLock() throws SQLException;

  /** Gives the lock back. */
  abstract void unlock() throws SQLException;

  /** Who holds Flyway's lock for this table, if that can be seen. */
  abstract Optional<String> lockHolder() throws SQLException;

  /** All rows in the order in which they were written; none if there is no history yet. */
  List<HistoryRow> rows() throws SQLException {
    List<HistoryRow> rows = new ArrayList<>();
    if (!exists()) {
      return rows;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT installed_rank, description, script, success FROM "
                    + name()
                    + " ORDER BY installed_rank")) {
      while (found.next()) {
        rows.add(
            new HistoryRow(
                found.getInt(1), found.getString(2), found.getString(3), found.getBoolean(4)));
      }
    }
    return rows;
  }

  /** Deletes the row of a run that failed. */
  void delete(HistoryRow row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM " + name() + " WHERE installed_rank = ? AND NOT success")) {
      statement.setInt(1, row.rank());
      statement.executeUpdate();
    }
  }

  /**
   * Adds the row that makes a version pending again, such as Flyway's own repair writes.
   *
   * @param undoing the connection on which its script ran, so that both succeed or neither, where
   *     the database can do that
   */
  void addDeleted(Connection undoing, Applied applied, @Nullable String by, int millis)
      throws SQLException {
    try (PreparedStatement statement =
        undoing.prepareStatement(
            "INSERT INTO "
                + name()
                + " (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) SELECT max(installed_rank) + 1, ?, ?, 'DELETE', ?,"
                + " NULL, coalesce(?, "
                + currentUser()
                + "), ?, true FROM "
                + name())) {
      statement.setString(1, applied.version().getVersion());
      statement.setString(2, applied.description());
      statement.setString(3, applied.script());
      statement.setString(4, by);
      statement.setInt(5, millis);
      statement.executeUpdate();
    }
  }

  final Connection connection() {
    return connection;
  }

  /** The answer to a question with one column and row; empty if there is none. */
  final Optional<String> ask(String question, Object... parameters) throws SQLException {
    return text(connection, question, parameters);
  }

  private static Optional<String> text(Connection connection, String question, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }
}
