package dev.phased.flyway;

import dev.phased.RunMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done before Flyway looks at its history: clear the way for a script that failed
 * where no transaction undid it and that can be run again, and choose a lock that CONCURRENTLY does
 * not wait for.
 */
final class Preparation {
  private static final Log LOG = LogFactory.getLog(Preparation.class);
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
      Optional<History> history = History.on(connection, configuration);
      if (history.isPresent()) {
        if (history.get().isReadOnly()) {
          LOG.warn(RunMessages.readOnly());
        }
        forgetFailures(history.get());
        if (history.get() instanceof PostgresHistory postgres) {
          chooseLock(postgres.rows());
        }
      }
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

  private void forgetFailures(History history) throws SQLException {
    int patience = configuration.getLockRetryCount();
    long end = System.nanoTime() + Duration.ofSeconds(patience).toNanos();
    boolean told = false;
    for (List<HistoryRow> failed = forgettable(history);
        !failed.isEmpty();
        failed = forgettable(history)) {
      Optional<String> notLockable = history.notLockable();
      if (notLockable.isPresent()) {
        LOG.warn(Texts.notLockable(failed, notLockable.get()));
        return;
      }
      if (Command.isUnderLock()) {
        forget(history);
      } else if (history.tryLock()) {
        try {
          forget(history);
        } finally {
          history.unlock();
        }
      } else if (patience >= 0 && System.nanoTime() >= end) {
        LOG.warn(Texts.gaveUpOnLock(failed, history.lockHolder(), patience));
        return;
      } else {
        if (!told) {
          LOG.info(Texts.waitsForLock(failed, history.lockHolder(), patience));
          told = true;
        }
        HistoryLock.pause(PAUSE);
      }
    }
  }

  private void forget(History history) throws SQLException {
    for (HistoryRow row : forgettable(history)) {
      history.delete(row);
      LOG.info(Texts.runsAgain(row));
    }
  }

  private List<HistoryRow> forgettable(History history) throws SQLException {
    return history.rows().stream()
        .filter(row -> !row.success())
        .filter(
            row -> Mark.saysNothing(row.description()) || canRunAgain(migrations.get(row.script())))
        .toList();
  }

  private static boolean canRunAgain(@Nullable PhasedMigration migration) {
    return migration != null && migration.canRunAgain();
  }
}
