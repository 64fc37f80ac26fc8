package dev.phased.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The schema in which scripts run, put in front of a session's search path as Flyway does, until
 * this is closed; the session is then as it was.
 */
final class SearchPath implements AutoCloseable {
  private final Connection connection;
  private final boolean autoCommit;
  private final @Nullable String before;
  private final Change change;

  /** How a database is told. */
  @FunctionalInterface
  private interface Change {
    void to(Connection connection, String path) throws SQLException;
  }

  private SearchPath(
      Connection connection, boolean autoCommit, @Nullable String before, Change change) {
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.before = before;
    this.change = change;
  }

  static SearchPath postgres(Connection connection, String schema) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      String before = row.getString(1);
      change(connection, "\"" + schema + "\", " + before);
      return new SearchPath(connection, autoCommit, before, SearchPath::change);
    }
  }

  static SearchPath mysql(Connection connection, String schema) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    String before = connection.getCatalog();
    connection.setCatalog(schema);
    return new SearchPath(connection, autoCommit, before, Connection::setCatalog);
  }

  /** The session. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.setAutoCommit(true);
    if (before != null) {
      change.to(connection, before);
    }
    connection.setAutoCommit(autoCommit);
  }

  private static void change(Connection connection, String path) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
      statement.setString(1, path);
      statement.execute();
    }
  }
}
