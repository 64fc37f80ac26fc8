package dev.phased.compat.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements of the harness. */
final class Sql {
  private Sql() {}

  static void execute(Database database, String sql) {
    try (Connection connection = database.connect()) {
      execute(connection, sql);
    } catch (SQLException e) {
      throw refused(sql, e);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A new session that begins with a statement. */
  static Connection session(Database database, String sql) {
    try {
      Connection connection = database.connect();
      try {
        execute(connection, sql);
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw refused(sql, e);
    }
  }

  /** The first columns of all rows; null is an empty text. */
  static List<List<String>> rows(Connection connection, int columns, String sql)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          String value = found.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  static int count(Database database, String sql) {
    try (Connection connection = database.connect()) {
      return Integer.parseInt(rows(connection, 1, sql).get(0).get(0));
    } catch (SQLException e) {
      throw refused(sql, e);
    }
  }

  static boolean answers(Database database) {
    try (Connection connection = database.connect()) {
      return !rows(connection, 1, "SELECT 1").isEmpty();
    } catch (SQLException e) {
      return false;
    }
  }

  static String product(Database database) {
    try (Connection connection = database.connect()) {
      return connection.getMetaData().getDatabaseProductName()
          + " "
          + connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new ServerException("The database server does not answer: " + e.getMessage(), e);
    }
  }

  static ServerException refused(String sql, SQLException cause) {
    return new ServerException(
        "The database server refused " + sql + ": " + cause.getMessage(), cause);
  }
}
