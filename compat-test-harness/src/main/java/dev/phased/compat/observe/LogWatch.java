package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import dev.phased.compat.result.SqlError;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What apps do to one database, from the moment it is watched. The server writes its log in the
 * order of events but a little late, so a statement of the harness marks a moment: what stands
 * before it in the log came before it.
 */
final class LogWatch implements Watch {
  private static final Duration LATE_AT_MOST = Duration.ofSeconds(30);
  private static final String MARK = "phased-mark-";

  private final ServerLog log;
  private final Database database;
  private final Set<String> seenMarks = new HashSet<>();
  private final List<SqlError> errors = new ArrayList<>();
  private final Map<String, String> lastStatements = new HashMap<>();
  private int statements;
  private boolean begun;
  private int marks;

  LogWatch(ServerLog log, Database database) {
    this.log = log;
    this.database = database;
  }

  Database database() {
    return database;
  }

  void begin() throws SQLException {
    mark();
    synchronized (log) {
      begun = true;
    }
  }

  @Override
  public Observed soFar() throws SQLException {
    mark();
    synchronized (log) {
      return new Observed(statements, errors);
    }
  }

  @Override
  public void end() {
    log.forget(this);
  }

  /** Called with the log's lock held. */
  void take(LogLine entry) {
    if (Database.isOurs(entry.application())) {
      if (entry.statement().contains(MARK)) {
        seenMarks.add(entry.statement());
      }
    } else if (begun && entry.isStatement()) {
      lastStatements.put(entry.session(), entry.statement());
      count(entry);
    } else if (begun && entry.isError()) {
      errors.add(new SqlError(entry.sqlState(), entry.message(), entry.statement()));
      // What the server can't even parse, it logs as an error only.
      if (!entry.statement().equals(lastStatements.get(entry.session()))) {
        count(entry);
      }
    }
  }

  private void count(LogLine entry) {
    if (!Housekeeping.is(entry.statement())) {
      statements++;
    }
  }

  private void mark() throws SQLException {
    String mark;
    synchronized (log) {
      mark = "SELECT '" + MARK + marks++ + "'";
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(mark);
    }
    try {
      Awaitility.await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(LATE_AT_MOST)
          .until(() -> seen(mark));
    } catch (ConditionTimeoutException e) {
      throw new SQLException(
          "The server has not logged a statement within " + LATE_AT_MOST.toSeconds() + " s", e);
    }
  }

  private boolean seen(String mark) {
    synchronized (log) {
      log.read();
      return seenMarks.contains(mark);
    }
  }
}
