package dev.phased.flyway;

import dev.phased.RunMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done on PostgreSQL before Flyway looks at its history: clear the way for a script
 * that failed outside a transaction, and choose a lock that CONCURRENTLY does not wait for.
 */
final class Preparation {
  private static final Log LOG = LogFactory.getLog(Preparation.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Configuration configuration;
  private final Map<String, PhasedMigration> migrations;

  Preparation(Configuration configuration, List<PhasedMigration> migrations) {
    this.configuration = configuration;
    this.migrations =
        migrations.stream()
            .collect(
                Collectors.toMap(PhasedMigration::name, Function.identity(), (one, other) -> one));
  }

  void prepare() {
    try (Connection connection = configuration.getDataSource().getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(true);
      PostgresHistory history = PostgresHistory.on(connection, configuration);
      if (history.isReadOnly()) {
        LOG.warn(RunMessages.readOnly());
      }
      forgetFailures(history);
      chooseLock(history.rows());
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      throw new FlywayException("Cannot read Flyway's history: " + e.getMessage(), e);
    }
  }

  private void chooseLock(List<HistoryRow> rows) {
    Set<String> applied =
        rows.stream()
            .filter(HistoryRow::success)
            .map(HistoryRow::script)
            .collect(Collectors.toSet());
    migrations.values().stream()
        .filter(migration -> !migration.isVersioned() || !applied.contains(migration.name()))
        .filter(PhasedMigration::waitsForSnapshots)
        .findFirst()
        .ifPresent(migration -> TransactionalLock.avoid(configuration, migration.name()));
  }

  private void forgetFailures(PostgresHistory history) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!forgettable(history).isEmpty() && System.nanoTime() < end) {
      if (Command.isUnderLock()) {
        forget(history);
      } else if (history.tryLock()) {
        try {
          forget(history);
        } finally {
          history.unlock();
        }
      } else {
        HistoryLock.pause(PAUSE);
      }
    }
  }

  private void forget(PostgresHistory history) throws SQLException {
    for (HistoryRow row : forgettable(history)) {
      history.delete(row);
      LOG.info(
          row.script()
              + " failed outside a transaction in an earlier run: took its row "
              + row.rank()
              + " out of the history, to run it again.");
    }
  }

  private List<HistoryRow> forgettable(PostgresHistory history) throws SQLException {
    return history.rows().stream()
        .filter(row -> !row.success())
        .filter(row -> canRunAgain(migrations.get(row.script())))
        .toList();
  }

  private static boolean canRunAgain(@Nullable PhasedMigration migration) {
    return migration != null && migration.canRunAgain();
  }
}
