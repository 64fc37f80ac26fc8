package dev.phased.flyway;

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

/** Flyway's history table on PostgreSQL, read and mended on a connection of our own. */
final class PostgresHistory {
  /** The letters "Flyway", by which Flyway tells its advisory locks from those of others. */
  private static final long FLYWAY = 77431708279161L;

  private final Connection connection;
  private final String schema;
  private final String table;

  private PostgresHistory(Connection connection, String schema, String table) {
    this.connection = connection;
    this.schema = schema;
    this.table = table;
  }

  static PostgresHistory on(Connection connection, Configuration configuration)
      throws SQLException {
    String[] schemas = configuration.getSchemas();
    String schema = configuration.getDefaultSchema();
    if (schema == null) {
      schema = schemas.length > 0 ? schemas[0] : currentSchema(connection);
    }
    return new PostgresHistory(connection, schema == null ? "" : schema, configuration.getTable());
  }

  /** All rows in the order in which they were written; none if there is no history yet. */
  List<HistoryRow> rows() throws SQLException {
    List<HistoryRow> rows = new ArrayList<>();
    try (PreparedStatement exists = connection.prepareStatement("SELECT to_regclass(?)")) {
      exists.setString(1, name());
      try (ResultSet row = exists.executeQuery()) {
        if (!row.next() || row.getString(1) == null) {
          return rows;
        }
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT installed_rank, script, success FROM "
                    + name()
                    + " ORDER BY installed_rank")) {
      while (found.next()) {
        rows.add(new HistoryRow(found.getInt(1), found.getString(2), found.getBoolean(3)));
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

  /** The schema that holds the table, and in which scripts run. */
  String schema() {
    return schema;
  }

  /**
   * Adds the row that makes a version pending again, such as Flyway's own repair writes.
   *
   * @param connection the connection on which its script ran, so that both succeed or neither
   */
  void addDeleted(Connection connection, Applied applied, @Nullable String by, int millis)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO "
                + name()
                + " (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) SELECT max(installed_rank) + 1, ?, ?, 'DELETE', ?,"
                + " NULL, coalesce(?, current_user), ?, true FROM "
                + name())) {
      statement.setString(1, applied.version().getVersion());
      statement.setString(2, applied.description());
      statement.setString(3, applied.script());
      statement.setString(4, by);
      statement.setInt(5, millis);
      statement.executeUpdate();
    }
  }

  /** Who holds Flyway's lock for this table, if that can be seen. */
  Optional<String> lockHolder() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT 'pid ' || l.pid || coalesce(', ' || nullif(a.application_name, ''), '')"
                + " || coalesce(', user ' || a.usename, '') FROM pg_locks l"
                + " LEFT JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory'"
                + " AND l.granted AND (l.classid::bigint << 32) + l.objid::bigint = ?")) {
      statement.setLong(1, key());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Whether the database refuses to be changed. */
  boolean isReadOnly() throws SQLException {
    return is("SELECT current_setting('transaction_read_only')::boolean");
  }

  /** Takes Flyway's own lock for this table, if nobody has it. */
  boolean tryLock() throws SQLException {
    return is("SELECT pg_try_advisory_lock(" + key() + ")");
  }

  /** Gives the lock back. */
  void unlock() throws SQLException {
    is("SELECT pg_advisory_unlock(" + key() + ")");
  }

  private long key() {
    return FLYWAY + name().hashCode();
  }

  /** As Flyway quotes it: its lock depends on that. */
  private String name() {
    return "\"" + schema + "\".\"" + table + "\"";
  }

  private boolean is(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static @Nullable String currentSchema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_schema()")) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
