package dev.phased.compat.schema.sql;

import dev.phased.compat.database.Database;
import dev.phased.compat.schema.MigrationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs scripts on a database. Each statement is a transaction of its own, as with the command line
 * of a database, unless the script begins one.
 *
 * @param database where
 */
record SqlRun(Database database) {
  private static final String TABLE = "phased_sql_history";

  /** Runs those that have not run there. */
  void run(List<Script> scripts) throws MigrationException {
    String name = "";
    try (Connection connection = database.connect(Database.MIGRATION);
        Statement statement = connection.createStatement()) {
      Set<String> done = done(statement);
      for (Script script : scripts) {
        name = script.migration().script();
        if (!done.contains(script.migration().version())) {
          run(script, statement);
        }
      }
    } catch (SQLException e) {
      throw new MigrationException(
          "The script " + name + " failed: " + String.valueOf(e.getMessage()).strip(), e);
    }
  }

  private void run(Script script, Statement statement) throws SQLException {
    for (String sql : Statements.of(script.text(), isMySqlLike())) {
      statement.execute(sql);
    }
    statement.execute(
        "INSERT INTO " + TABLE + " (version) VALUES ('" + script.migration().version() + "')");
  }

  private boolean isMySqlLike() {
    return !database.url().startsWith("jdbc:postgresql:");
  }

  private static Set<String> done(Statement statement) throws SQLException {
    statement.execute(
        "CREATE TABLE IF NOT EXISTS " + TABLE + " (version VARCHAR(200) PRIMARY KEY)");
    Set<String> done = new HashSet<>();
    try (ResultSet rows = statement.executeQuery("SELECT version FROM " + TABLE)) {
      while (rows.next()) {
        done.add(rows.getString(1));
      }
    }
    return done;
  }
}
