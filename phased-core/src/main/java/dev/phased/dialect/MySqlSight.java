package dev.phased.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at sessions through what MySQL or MariaDB lets us see; each server lets other things. */
final class MySqlSight implements Sight {
  static final Sight MYSQL = new MySqlSight(MySqlQueries.MYSQL);
  static final Sight MARIADB = new MySqlSight(MySqlQueries.MARIADB);

  private static final int DEEPEST = 5;

  private final List<MySqlQueries.Query> queries;

  private MySqlSight(List<MySqlQueries.Query> queries) {
    this.queries = queries;
  }

  @Override
  public List<Blocker> blockers(Connection other, long session) throws SQLException {
    Map<Long, Blocker> found = new LinkedHashMap<>();
    Map<Long, Long> waitsFor = new LinkedHashMap<>();
    List<Long> level = List.of(session);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<Long> next = new ArrayList<>();
      for (long waiter : level) {
        for (Blocker blocker : direct(other, waiter)) {
          if (blocker.session() != session) {
            waitsFor.putIfAbsent(waiter, blocker.session());
            if (found.putIfAbsent(blocker.session(), blocker) == null) {
              next.add(blocker.session());
            }
          }
        }
      }
      level = next;
    }
    return found.values().stream()
        .sorted(java.util.Comparator.comparing(one -> waitsFor.containsKey(one.session())))
        .map(one -> waiting(one, waitsFor.get(one.session())))
        .collect(Collectors.toUnmodifiableList());
  }

  @Override
  public Optional<String> progress(Connection other, long session) throws SQLException {
    try (PreparedStatement statement = other.prepareStatement(MySqlQueries.PROGRESS)) {
      statement.setQueryTimeout(SECONDS);
      statement.setLong(1, session);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** What the first query says that both is allowed and finds something. */
  private List<Blocker> direct(Connection other, long waiter) throws SQLException {
    SQLException refused = null;
    boolean answered = false;
    for (MySqlQueries.Query query : queries) {
      try {
        if (!query.needs().isEmpty() && !found(other, query.needs())) {
          continue;
        }
        List<Blocker> blockers = ask(other, query.sql(), waiter);
        answered = true;
        if (!blockers.isEmpty()) {
          return blockers;
        }
      } catch (SQLException e) {
        refused = e;
      }
    }
    if (!answered && refused != null) {
      throw new SQLException(
          "the user may not read performance_schema or the list of transactions;"
              + " GRANT PROCESS ON *.* and GRANT SELECT ON performance_schema.* allow it",
          refused);
    }
    return List.of();
  }

  private static boolean found(Connection other, String sql) throws SQLException {
    try (PreparedStatement statement = other.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next();
    }
  }

  private static List<Blocker> ask(Connection other, String query, long waiter)
      throws SQLException {
    try (PreparedStatement statement = other.prepareStatement(query)) {
      statement.setQueryTimeout(SECONDS);
      statement.setLong(1, waiter);
      List<Blocker> blockers = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          blockers.add(blocker(row));
        }
      }
      return blockers;
    }
  }

  private static Blocker blocker(ResultSet row) throws SQLException {
    return new Blocker(
        row.getLong("session"),
        text(row, "application"),
        text(row, "account"),
        text(row, "state").orElse("Sleep").equals("Sleep") ? "idle" : "active",
        Duration.ofSeconds(Math.max(0, row.getLong("age"))),
        text(row, "query").map(query -> Redaction.of(query, Lexer.Rules.MYSQL)),
        row.getString("held"));
  }

  private static Blocker waiting(Blocker one, @Nullable Long waitsFor) {
    return waitsFor == null
        ? one
        : new Blocker(
            one.session(),
            one.application(),
            one.user(),
            one.state() + ", itself waiting for session " + waitsFor,
            one.age(),
            one.query(),
            one.lock());
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
  }
}
