package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import dev.phased.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks at sessions through the performance schema of MySQL or MariaDB. */
final class MySqlSessions implements Sessions {
  private static final String OF_THREAD =
      """
      SELECT t.PROCESSLIST_ID AS session,
        COALESCE(
          (SELECT a.ATTR_VALUE FROM performance_schema.session_connect_attrs a
            WHERE a.PROCESSLIST_ID = t.PROCESSLIST_ID AND a.ATTR_NAME = 'program_name'),
          '') AS application,
        t.PROCESSLIST_INFO AS query,
        (SELECT MAX(s.EVENT_ID) FROM performance_schema.events_statements_current s
          WHERE s.THREAD_ID = t.THREAD_ID) AS since,
      """;

  private static final String WANTED =
      OF_THREAD
          + """
            CONCAT(w.LOCK_TYPE, ' on ', COALESCE(w.OBJECT_NAME, LOWER(w.OBJECT_TYPE))) AS wanted
          FROM performance_schema.metadata_locks w
          JOIN performance_schema.threads t ON t.THREAD_ID = w.OWNER_THREAD_ID
          WHERE w.LOCK_STATUS = 'PENDING' AND w.OBJECT_SCHEMA = DATABASE()
          """;

  private static final String WANTED_ROWS =
      OF_THREAD
          + """
            CONCAT('a row of ', l.OBJECT_NAME) AS wanted
          FROM performance_schema.data_lock_waits w
          JOIN performance_schema.data_locks l ON l.ENGINE_LOCK_ID = w.REQUESTING_ENGINE_LOCK_ID
          JOIN performance_schema.threads t ON t.THREAD_ID = w.REQUESTING_THREAD_ID
          WHERE l.OBJECT_SCHEMA = DATABASE()
          """;

  private static final String WANTED_ROWS_OF_MARIADB =
      OF_THREAD
          + """
            CONCAT('a row of ', REPLACE(SUBSTRING_INDEX(l.lock_table, '.', -1), '`', '')) AS wanted
          FROM information_schema.innodb_lock_waits w
          JOIN information_schema.innodb_trx x ON x.trx_id = w.requesting_trx_id
          JOIN information_schema.innodb_locks l ON l.lock_id = w.requested_lock_id
          JOIN performance_schema.threads t ON t.PROCESSLIST_ID = x.trx_mysql_thread_id
          WHERE t.PROCESSLIST_DB = DATABASE()
          """;

  private static final String HELD =
      OF_THREAD
          + """
            g.OBJECT_NAME AS relation, g.LOCK_TYPE AS mode
          FROM performance_schema.metadata_locks g
          JOIN performance_schema.threads t ON t.THREAD_ID = g.OWNER_THREAD_ID
          WHERE g.LOCK_STATUS = 'GRANTED' AND g.OBJECT_TYPE = 'TABLE'
            AND g.OBJECT_SCHEMA = DATABASE() AND g.OBJECT_NAME NOT LIKE '#sql%%'
          HAVING application = '%s'
          """
              .formatted(Database.MIGRATION);

  private static final String MIGRATING =
      OF_THREAD
          + """
            t.PROCESSLIST_STATE AS state
          FROM performance_schema.threads t
          WHERE t.PROCESSLIST_DB = DATABASE()
          HAVING application = '%s'
          """
              .formatted(Database.MIGRATION);

  private static final String INSTRUMENT =
      "UPDATE performance_schema.setup_instruments SET ENABLED = 'YES'"
          + " WHERE NAME = 'wait/lock/metadata/sql/mdl'";

  private final Dialect dialect;
  private final List<String> wanted;
  private final String blind;

  MySqlSessions(Dialect dialect, Connection connection) {
    this.dialect = dialect;
    this.wanted =
        List.of(WANTED, dialect.name().equals("MySQL") ? WANTED_ROWS : WANTED_ROWS_OF_MARIADB);
    this.blind = switchOn(connection);
  }

  @Override
  public List<Look.Waiting> waiting(Connection connection) throws SQLException {
    List<Look.Waiting> waiting = new ArrayList<>();
    for (String query : wanted) {
      try (PreparedStatement statement = connection.prepareStatement(query);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Party party = party(row);
          if (!party.application().equals(Database.INVARIANT)) {
            waiting.add(
                new Look.Waiting(party, text(row, "since"), text(row, "wanted"), List.of()));
          }
        }
      }
    }
    return waiting;
  }

  @Override
  public List<Look.Held> held(Connection connection) throws SQLException {
    List<Look.Held> held = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(HELD);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        held.add(new Look.Held(party(row), text(row, "relation"), text(row, "mode")));
      }
    }
    return held;
  }

  @Override
  public void endMigration(Connection connection) throws SQLException {
    List<Long> sessions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MIGRATING)) {
      while (row.next()) {
        sessions.add(row.getLong("session"));
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (long session : sessions) {
        statement.execute("KILL " + session);
      }
    }
  }

  @Override
  public String blind() {
    return blind;
  }

  /** MariaDB keeps no list of metadata locks unless told to. */
  private static String switchOn(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(INSTRUMENT);
      return "";
    } catch (SQLException e) {
      return Texts.noMetadataLocks(e);
    }
  }

  private Party party(ResultSet row) throws SQLException {
    return new Party(
        row.getLong("session"),
        text(row, "application"),
        dialect.withoutValues(text(row, "query")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
