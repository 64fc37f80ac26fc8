package dev.phased.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The schema in which scripts run, put in front of a session's search path as Flyway does. */
final class SearchPath {
  private final Connection connection;
  private final String before;

  private SearchPath(Connection connection, String before) {
    this.connection = connection;
    this.before = before;
  }

  static SearchPath set(Connection connection, String schema) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      SearchPath path = new SearchPath(connection, row.getString(1));
      path.change("\"" + schema + "\", " + path.before);
      return path;
    }
  }

  void restore() throws SQLException {
    if (!connection.isClosed()) {
      connection.setAutoCommit(true);
      change(before);
    }
  }

  private void change(String path) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
      statement.setString(1, path);
      statement.execute();
    }
  }
}
