package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import dev.phased.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at sessions through PostgreSQL's views. */
final class PostgresSessions implements Sessions {
  /**
   * A session waits for one lock at a time. A row's lock is a transaction's; its tuple has a name.
   */
  private static final String WAITING =
      """
      SELECT a.pid, a.application_name, a.query, a.query_start::text AS since, l.locktype, l.mode,
        coalesce(l.relation,
          (SELECT t.relation FROM pg_locks t WHERE t.pid = a.pid AND t.locktype = 'tuple' LIMIT 1)
        )::regclass::text AS relation
      FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE NOT l.granted AND a.datname = current_database() AND a.application_name <> ?
      """;

  /** Tables that others can see; not their indexes, which come with them, nor the catalogue. */
  private static final String HELD =
      """
      SELECT a.pid, a.application_name, a.query, c.oid::regclass::text AS relation, l.mode
      FROM pg_locks l
      JOIN pg_stat_activity a ON a.pid = l.pid
      JOIN pg_class c ON c.oid = l.relation
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE l.granted AND l.locktype = 'relation' AND a.datname = current_database()
        AND a.application_name = ? AND c.relkind IN ('r', 'p', 'm', 'f')
        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      """;

  private static final String END =
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = ?
      """;

  private final Dialect dialect;

  PostgresSessions(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public List<Look.Waiting> waiting(Connection connection) throws SQLException {
    List<Look.Waiting> waiting = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
      statement.setString(1, Database.INVARIANT);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          waiting.add(new Look.Waiting(party(row), text(row, "since"), wanted(row), List.of()));
        }
      }
    }
    return waiting;
  }

  @Override
  public List<Look.Held> held(Connection connection) throws SQLException {
    List<Look.Held> held = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(HELD)) {
      statement.setString(1, Database.MIGRATION);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          held.add(new Look.Held(party(row), text(row, "relation"), text(row, "mode")));
        }
      }
    }
    return held;
  }

  @Override
  public void endMigration(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setString(1, Database.MIGRATION);
      statement.execute();
    }
  }

  @Override
  public String blind() {
    return "";
  }

  private Party party(ResultSet row) throws SQLException {
    return new Party(
        row.getLong("pid"),
        text(row, "application_name"),
        dialect.withoutValues(text(row, "query")));
  }

  private static String wanted(ResultSet row) throws SQLException {
    String relation = text(row, "relation");
    return switch (text(row, "locktype")) {
      case "transactionid", "tuple" -> relation.isEmpty() ? "a row" : "a row of " + relation;
      case "virtualxid" -> "the end of an earlier transaction";
      case "advisory" -> "an advisory lock";
      default -> text(row, "mode") + (relation.isEmpty() ? "" : " on " + relation);
    };
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
