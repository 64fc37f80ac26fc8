package dev.phased.liquibase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;

/** Who else is connected, for those who wonder whether the holder of the changelog lock lives. */
final class OtherSessions {
  private static final Kind MYSQL =
      new Kind(
          """
          SELECT id, CONCAT_WS(', ', command, CONCAT('user ', user), CONCAT('from ', host),
              CONCAT('for ', time, ' s'))
          FROM information_schema.processlist
          WHERE db = DATABASE() AND id <> CONNECTION_ID()
          ORDER BY id LIMIT 10
          """,
          """
          SELECT CURRENT_USER() FROM (SELECT 1 AS one) one WHERE NOT EXISTS (
              SELECT 1 FROM information_schema.user_privileges
              WHERE privilege_type = 'PROCESS'
              AND grantee = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), ''''))
          """,
          "KILL <session>");

  /** To whom nothing is granted, PostgreSQL still tells of each session that it is there. */
  private static final Map<String, Kind> KINDS =
      Map.of(
          "PostgreSQL",
          new Kind(
              """
              SELECT pid, concat_ws(', ', nullif(application_name, ''), 'user ' || usename,
                  'from ' || host(client_addr), 'since ' || date_trunc('second', backend_start))
              FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid()
                  AND usesysid IS NOT NULL
                  AND coalesce(backend_type, 'client backend') = 'client backend'
              ORDER BY backend_start LIMIT 10
              """,
              "SELECT 1 WHERE false",
              "SELECT pg_terminate_backend(<session>)"),
          "MySQL",
          MYSQL,
          "MariaDB",
          MYSQL);

  /**
   * How a database is asked.
   *
   * @param sessions the query for the number and a description of each other session
   * @param blind the query for who may not see the sessions of others; no row if this user may
   * @param end the statement that ends a session
   */
  private record Kind(String sessions, String blind, String end) {}

  private OtherSessions() {}

  /** What to do about a lock that somebody holds. */
  static String advice(Database database) {
    String free = "free the lock with \"liquibase release-locks\" (Java: releaseLocks)";
    try {
      Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
      String product = connection.getMetaData().getDatabaseProductName();
      Kind kind = KINDS.get(product);
      if (kind == null) {
        throw new SQLException("phased does not know " + product);
      }
      List<String> sessions = rows(connection, kind.sessions, "session %s (%s)");
      List<String> blind = rows(connection, kind.blind, "%s");
      if (!sessions.isEmpty()) {
        return "Connected besides this run: "
            + String.join("; ", sessions)
            + ". If none of these is that run, it was killed: make sure of that on its host, then "
            + free
            + ". If one is, and its process was killed, end it first: \""
            + kind.end
            + "\".";
      }
      return blind.isEmpty()
          ? "No other session is connected to this database, so that run is dead: " + free + "."
          : "No other session is connected that %s may see (GRANT PROCESS shows all): make sure"
                  .formatted(blind.get(0))
              + " on its host that that run is dead, then "
              + free
              + ".";
    } catch (SQLException e) {
      return "Who is connected could not be seen ("
          + e.getMessage()
          + "). If that run is dead, "
          + free
          + ".";
    }
  }

  private static List<String> rows(Connection connection, String query, String format)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        int columns = rows.getMetaData().getColumnCount();
        found.add(format.formatted(rows.getString(1), columns > 1 ? rows.getString(2) : ""));
      }
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    }
    return found;
  }
}
