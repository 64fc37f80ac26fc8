package dev.phased.compat.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Databases of MySQL and MariaDB, which can't clone them. */
record MySqlAdministration(Database maintenance) implements Administration {
  private static final int NO_SUCH_SESSION = 1094;

  @Override
  public String product() {
    return Sql.product(maintenance);
  }

  @Override
  public Database create(String name) {
    Sql.execute(maintenance, "CREATE DATABASE " + quoted(name));
    return maintenance.sibling(name);
  }

  @Override
  public Database copy(Database template, String name) {
    Database copy = maintenance.sibling(name);
    try {
      MySqlCopy.create(template, copy);
    } catch (SQLException e) {
      throw Sql.refused("to copy the database " + template.name(), e);
    }
    return copy;
  }

  /** A session that holds a lock on a table would let the statement wait. */
  @Override
  public void drop(Database database) {
    String drop = "DROP DATABASE IF EXISTS " + quoted(database.name());
    try (Connection connection = maintenance.connect()) {
      for (List<String> session : sessions(connection, database)) {
        end(connection, session.get(0));
      }
      Sql.execute(connection, drop);
    } catch (SQLException e) {
      throw Sql.refused(drop, e);
    }
  }

  @Override
  public int sessions(Database database) {
    return Sql.count(
        maintenance,
        "SELECT count(*) FROM information_schema.processlist WHERE db = "
            + literal(database.name()));
  }

  @Override
  public boolean answers() {
    return Sql.answers(maintenance);
  }

  @Override
  public Connection lastingSession() {
    return Sql.session(maintenance, "SET SESSION wait_timeout = " + Duration.ofDays(7).toSeconds());
  }

  private static List<List<String>> sessions(Connection connection, Database database)
      throws SQLException {
    return Sql.rows(
        connection,
        1,
        "SELECT id FROM information_schema.processlist WHERE db = " + literal(database.name()));
  }

  private static void end(Connection connection, String session) throws SQLException {
    try {
      Sql.execute(connection, "KILL " + session);
    } catch (SQLException e) {
      if (e.getErrorCode() != NO_SUCH_SESSION) {
        throw e;
      }
    }
  }

  static String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
