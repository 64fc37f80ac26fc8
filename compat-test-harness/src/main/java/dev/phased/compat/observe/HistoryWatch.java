package dev.phased.compat.observe;

import dev.phased.compat.observe.StatementHistory.Latest;
import dev.phased.compat.result.SqlError;
import java.sql.SQLException;
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
 * What apps do to one database of MySQL or MariaDB. A statement gets into the history a moment
 * after its answer is sent, so one waits until the last statement of each session is there.
 */
final class HistoryWatch implements Watch {
  /** Longer only if a statement is still running, or so many came that the history lost some. */
  private static final Duration LATE_AT_MOST = Duration.ofMillis(500);

  private final StatementHistory history;
  private final String database;
  private final Set<Long> harness = new HashSet<>();
  private final Map<Long, Long> lastSeen = new HashMap<>();
  private final List<SqlError> errors = new ArrayList<>();
  private int statements;

  HistoryWatch(StatementHistory history, String database) {
    this.history = history;
    this.database = database;
  }

  synchronized void begin() throws SQLException {
    soFar();
    statements = 0;
    errors.clear();
  }

  @Override
  public synchronized Observed soFar() throws SQLException {
    try {
      Awaitility.await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .atMost(LATE_AT_MOST)
          .until(this::readAll);
    } catch (ConditionTimeoutException e) {
      // What is known counts.
    }
    return new Observed(statements, errors);
  }

  @Override
  public void end() {}

  private boolean readAll() throws SQLException {
    List<Latest> latest = history.latest(database);
    List<HistoryEntry> ended = history.ended(database);
    ended.stream().filter(HistoryEntry::greets).forEach(entry -> harness.add(entry.session()));
    ended.forEach(this::take);
    return latest.stream().allMatch(this::isSettled);
  }

  private boolean isSettled(Latest latest) {
    return harness.contains(latest.session())
        || (latest.over() && latest.event() <= lastSeen.getOrDefault(latest.session(), -1L));
  }

  private void take(HistoryEntry entry) {
    Long seen = lastSeen.get(entry.session());
    if (seen != null && entry.event() <= seen) {
      return;
    }
    lastSeen.put(entry.session(), entry.event());
    if (harness.contains(entry.session())) {
      return;
    }
    if (entry.counts()) {
      statements++;
    }
    if (entry.isError()) {
      errors.add(new SqlError(entry.sqlState(), entry.message(), entry.statement()));
    }
  }
}
