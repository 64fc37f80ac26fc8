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
  private static final Map<String, String> QUERIES =
      Map.of(
          "PostgreSQL",
              """
              SELECT pid, coalesce(nullif(application_name, ''), 'no application name'),
                  coalesce(usename, '?'), coalesce(host(client_addr), 'local'), backend_start
              FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid()
                  AND backend_type = 'client backend'
              ORDER BY backend_start LIMIT 10
              """,
          "MySQL", processes(),
          "MariaDB", processes());

  private OtherSessions() {}

  /** What to do about a lock that somebody holds. */
  static String advice(Database database) {
    String free = "free the lock with \"liquibase release-locks\" (Java: releaseLocks)";
    try {
      List<String> sessions = sessions(database);
      return sessions.isEmpty()
          ? "No other session is connected to this database, so that run is dead: " + free + "."
          : "Connected besides this run: "
              + String.join("; ", sessions)
              + ". If none of these is that run, it was killed: make sure of that on its host, then "
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

  private static List<String> sessions(Database database) throws SQLException {
    Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
    String product = connection.getMetaData().getDatabaseProductName();
    String query = QUERIES.get(product);
    if (query == null) {
      throw new SQLException("phased does not know " + product);
    }
    List<String> sessions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        sessions.add(
            "session %s (%s, user %s, from %s, since %s)"
                .formatted(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5)));
      }
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    }
    return sessions;
  }

  private static String processes() {
    return """
        SELECT id, command, user, host, CONCAT(time, ' s in this state')
        FROM information_schema.processlist
        WHERE db = DATABASE() AND id <> CONNECTION_ID()
        ORDER BY id LIMIT 10
        """;
  }
}
