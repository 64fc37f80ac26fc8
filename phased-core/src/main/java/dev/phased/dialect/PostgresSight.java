package dev.phased.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at sessions through PostgreSQL's own views. */
final class PostgresSight implements Sight {
  static final PostgresSight INSTANCE = new PostgresSight();

  /**
   * Who blocks whom, from the session outwards; then what each of them does and holds. Those that
   * wait for nobody come first. A prepared transaction has pid 0, and its own lock tells its name.
   */
  private static final String BLOCKERS =
      """
      WITH RECURSIVE edge (waiter, blocker, depth) AS (
        SELECT ?::int, b, 1 FROM unnest(pg_blocking_pids(?)) b
        UNION
        SELECT e.blocker, b, e.depth + 1
        FROM edge e CROSS JOIN LATERAL unnest(pg_blocking_pids(e.blocker)) b
        WHERE e.depth < 8 AND e.blocker <> 0
      ), nearest AS (
        SELECT DISTINCT ON (blocker) waiter, blocker, depth FROM edge
        WHERE blocker <> ? ORDER BY blocker, depth
      )
      SELECT n.blocker, a.application_name, coalesce(a.usename, p.owner) AS usename, a.state,
        extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.query_start, p.prepared)) AS age,
        a.query, p.gid, quote_ident(current_user) AS me,
        (SELECT min(e.blocker) FROM edge e WHERE e.waiter = n.blocker) AS waits_for,
        w.locktype, w.relation::regclass::text AS relation, w.mode AS wanted,
        (SELECT t.relation::regclass::text FROM pg_locks t
          WHERE t.pid = n.waiter AND t.locktype = 'tuple' LIMIT 1) AS row_of,
        string_agg(DISTINCT b.mode, ', ') FILTER (WHERE b.granted) AS held,
        string_agg(DISTINCT b.mode, ', ') FILTER (WHERE NOT b.granted) AS asked
      FROM nearest n
      LEFT JOIN pg_stat_activity a ON a.pid = n.blocker
      LEFT JOIN pg_locks w ON w.pid = n.waiter AND NOT w.granted
      LEFT JOIN pg_locks b ON (b.pid = n.blocker OR (n.blocker = 0 AND b.pid IS NULL))
        AND (b.locktype, b.database, b.relation, b.page, b.tuple, b.virtualxid, b.transactionid,
             b.classid, b.objid, b.objsubid)
          IS NOT DISTINCT FROM
            (w.locktype, w.database, w.relation, w.page, w.tuple, w.virtualxid, w.transactionid,
             w.classid, w.objid, w.objsubid)
      LEFT JOIN pg_locks own ON n.blocker = 0 AND own.pid IS NULL AND own.locktype = 'transactionid'
        AND own.virtualtransaction = b.virtualtransaction
      LEFT JOIN pg_prepared_xacts p ON p.transaction = own.transactionid
      GROUP BY n.blocker, n.depth, n.waiter, a.application_name, a.usename, a.state, a.xact_start,
        a.query_start, a.query, p.gid, p.owner, p.prepared, w.locktype, w.relation, w.mode
      ORDER BY EXISTS (SELECT FROM edge e WHERE e.waiter = n.blocker), n.depth, n.blocker
      """;

  private static final String PROGRESS =
      """
      SELECT p.phase, p.blocks_done, p.blocks_total, p.tuples_done, p.tuples_total
      FROM pg_stat_progress_create_index p WHERE p.pid = ?
      """;

  private PostgresSight() {}

  @Override
  public List<Blocker> blockers(Connection other, long session) throws SQLException {
    try (PreparedStatement statement = other.prepareStatement(BLOCKERS)) {
      statement.setQueryTimeout(SECONDS);
      statement.setInt(1, (int) session);
      statement.setInt(2, (int) session);
      statement.setInt(3, (int) session);
      List<Blocker> blockers = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          blockers.add(blocker(row));
        }
      }
      return List.copyOf(blockers);
    }
  }

  @Override
  public Optional<String> progress(Connection other, long session) throws SQLException {
    try (PreparedStatement statement = other.prepareStatement(PROGRESS)) {
      statement.setQueryTimeout(SECONDS);
      statement.setInt(1, (int) session);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(indexProgress(row)) : Optional.empty();
      }
    }
  }

  private static String indexProgress(ResultSet row) throws SQLException {
    long done = row.getLong(2) > 0 ? row.getLong(2) : row.getLong(4);
    long total = row.getLong(2) > 0 ? row.getLong(3) : row.getLong(5);
    String share = total > 0 ? ", " + Math.min(100, done * 100 / total) + " %" : "";
    return row.getString(1) + share;
  }

  private static Blocker blocker(ResultSet row) throws SQLException {
    String query = row.getString("query");
    boolean hidden = query == null || query.equals("<insufficient privilege>");
    String gid = row.getString("gid");
    Duration age = Duration.ofMillis((long) (row.getDouble("age") * 1000));
    return new Blocker(
        row.getLong("blocker"),
        text(row, "application_name"),
        text(row, "usename"),
        state(row, gid, hidden),
        age.isNegative() ? Duration.ZERO : age,
        hidden || query.isBlank()
            ? Optional.empty()
            : Optional.of(Redaction.of(query, Lexer.Rules.POSTGRES)),
        lock(row));
  }

  private static String state(
      ResultSet row, @org.jspecify.annotations.Nullable String gid, boolean hidden)
      throws SQLException {
    if (gid != null) {
      return "prepared transaction '" + gid + "'";
    }
    if (hidden) {
      return "what it does may not be seen (GRANT pg_read_all_stats TO "
          + row.getString("me")
          + " allows it)";
    }
    String waitsFor = row.getString("waits_for");
    return text(row, "state").orElse("active")
        + (waitsFor == null ? "" : ", itself waiting for session " + waitsFor);
  }

  private static String lock(ResultSet row) throws SQLException {
    String held = row.getString("held");
    String verb = held == null ? "waits first for " : "holds ";
    String modes = text(row, held == null ? "asked" : "held").orElse("a lock");
    String type = text(row, "locktype").orElse("");
    return switch (type) {
      case "relation" -> verb + modes + " on " + row.getString("relation");
      case "transactionid", "tuple" ->
          "has changed a row" + text(row, "row_of").map(table -> " of " + table).orElse("");
      case "virtualxid" -> "has a transaction open that began earlier";
      case "advisory" -> verb + "an advisory lock";
      case "" -> "holds a lock";
      default -> verb + modes + " (" + type + ")";
    };
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
  }
}
