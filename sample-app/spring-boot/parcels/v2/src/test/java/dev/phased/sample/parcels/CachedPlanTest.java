package dev.phased.sample.parcels;

import static java.util.stream.Collectors.joining;

import dev.phased.testing.Golden;
import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a prepared statement when its table changes, without Spring and Hibernate. */
class CachedPlanTest {
  private static final List<String> STATEMENTS =
      List.of(
          "SELECT * FROM parcels",
          "SELECT id, recipient FROM parcels",
          "INSERT INTO parcels (recipient) VALUES ('ann') RETURNING *",
          "INSERT INTO parcels (recipient) VALUES ('ann') RETURNING id");

  private static final List<String> CHANGES =
      List.of(
          "ADD COLUMN weight INT",
          "DROP COLUMN depot_code",
          "ALTER COLUMN recipient TYPE VARCHAR(80)",
          "ALTER COLUMN recipient TYPE TEXT");

  private static final List<Session> SESSIONS =
      List.of(
          new Session("as it is", 1, "never", false),
          new Session("no transaction", 1, "never", true),
          new Session("autosave", 1, "conservative", false),
          new Session("threshold 0", 0, "never", false));

  private final Database database = TestServer.database("plans");

  record Session(String name, int prepareThreshold, String autosave, boolean autoCommit) {
    Connection open(Database database) throws SQLException {
      Properties properties = new Properties();
      properties.setProperty("user", database.user());
      properties.setProperty("password", database.password());
      properties.setProperty("prepareThreshold", String.valueOf(prepareThreshold));
      properties.setProperty("autosave", autosave);
      Connection connection = DriverManager.getConnection(database.url(), properties);
      connection.setAutoCommit(autoCommit);
      return connection;
    }
  }

  @Test
  void aResultOfAnotherShapeFailsInATransactionUnlessItIsPreparedAnew() throws SQLException {
    StringBuilder table = new StringBuilder(row("", "", SESSIONS.stream().map(Session::name)));
    for (String statement : STATEMENTS) {
      for (String change : CHANGES) {
        table.append(row(statement, change, outcomes(statement, change)));
      }
    }

    Golden.assertMatches(getClass(), "cached-plans.txt", table.toString());
  }

  private Stream<String> outcomes(String statement, String change) throws SQLException {
    Stream.Builder<String> outcomes = Stream.builder();
    for (Session session : SESSIONS) {
      database.execute("DROP TABLE IF EXISTS parcels");
      database.execute(
          "CREATE TABLE parcels (id BIGINT GENERATED ALWAYS AS IDENTITY, recipient VARCHAR(40),"
              + " depot_code TEXT)");
      outcomes.add(outcome(session, statement, "ALTER TABLE parcels " + change));
    }
    return outcomes.build();
  }

  private String outcome(Session session, String sql, String change) throws SQLException {
    try (Connection connection = session.open(database)) {
      execute(connection, sql);
      execute(connection, sql);
      database.execute(change);
      try {
        execute(connection, sql);
        return "works";
      } catch (SQLException e) {
        if (!session.autoCommit()) {
          connection.rollback();
        }
        execute(connection, sql);
        return e.getSQLState() + " once";
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeQuery().close();
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private static String row(String statement, String change, Stream<String> outcomes) {
    return String.format("%-62s%-42s", statement, change)
        + outcomes.map(outcome -> String.format("%-16s", outcome)).collect(joining()).strip()
        + "\n";
  }
}
