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

  private interface Work {
    /** Does it, where some versions have run. */
    void on(Statement statement, Set<String> done) throws SQLException;
  }

  /** Runs those that have not run there. */
  void run(List<Script> scripts, String upTo) throws MigrationException {
    connected(
        "The migration to " + upTo,
        (statement, done) -> {
          for (Script script : scripts) {
            String version = script.migration().version();
            if (!done.contains(version)) {
              execute(script.migration().script(), script.text(), statement);
              statement.execute("INSERT INTO " + TABLE + " (version) VALUES ('" + version + "')");
            }
          }
        });
  }

  /** Takes back those that have run there, the latest first. */
  void undo(List<Step> steps, String downTo) throws MigrationException {
    connected(
        "The way down to " + downTo,
        (statement, done) -> {
          for (int at = steps.size() - 1; at >= 0; at--) {
            if (done.contains(steps.get(at).last().migration().version())) {
              undo(steps.get(at), statement);
            }
          }
        });
  }

  private void undo(Step step, Statement statement) throws SQLException {
    for (DownScript script : step.down()) {
      execute(script.name(), script.text(), statement);
    }
    for (Script script : step.up()) {
      statement.execute(
          "DELETE FROM " + TABLE + " WHERE version = '" + script.migration().version() + "'");
    }
  }

  private void execute(String script, String text, Statement statement) throws SQLException {
    for (Statements.Found found : Statements.of(text, isMySqlLike())) {
      try {
        statement.execute(found.sql());
      } catch (SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        throw new SQLException(
            script + ":" + found.line() + ": " + message, e.getSQLState(), e.getErrorCode(), e);
      }
    }
  }

  private void connected(String what, Work work) throws MigrationException {
    try (Connection connection = database.connect(Database.MIGRATION);
        Statement statement = connection.createStatement()) {
      work.on(statement, done(statement));
    } catch (SQLException e) {
      throw new MigrationException(what + " failed: " + String.valueOf(e.getMessage()).strip(), e);
    }
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
