package dev.phased.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The schema in which scripts run, put in front of a session's search path as Flyway does, until
 * this is closed; the session is then as it was.
 */
final class SearchPath implements AutoCloseable {
  private final Connection connection;
  private final boolean autoCommit;
  private final String before;

  private SearchPath(Connection connection, boolean autoCommit, String before) {
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.before = before;
  }

  static SearchPath set(Connection connection, String schema) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      SearchPath path = new SearchPath(connection, autoCommit, row.getString(1));
      path.change("\"" + schema + "\", " + path.before);
      return path;
    }
  }

  /** The session. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.setAutoCommit(true);
    change(before);
    connection.setAutoCommit(autoCommit);
  }

  private void change(String path) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
      statement.setString(1, path);
      statement.execute();
    }
  }
}
