package dev.phased.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;

/** Runs down scripts under Flyway's lock: looks, decides, and only then touches anything. */
final class Undo {
  private static final Log LOG = LogFactory.getLog(Undo.class);

  private final Flyway flyway;
  private final Configuration configuration;

  Undo(Flyway flyway) {
    this.flyway = flyway;
    this.configuration = flyway.getConfiguration();
  }

  List<UndoneMigration> run(UndoOptions options) {
    try (Connection guard = configuration.getDataSource().getConnection();
        Connection connection = configuration.getDataSource().getConnection()) {
      try (HistoryLock lock = HistoryLock.take(history(guard), guard, configuration)) {
        return undo(options, connection, lock.history());
      }
    } catch (SQLException e) {
      throw new FlywayException("Undo failed: " + e.getMessage(), e);
    }
  }

  private List<UndoneMigration> undo(UndoOptions options, Connection connection, History history)
      throws SQLException {
    MigrationInfoService info = flyway.info();
    List<PhasedMigration> migrations = PhasedFlyway.migrations(info).toList();
    if (migrations.isEmpty()) {
      throw new FlywayException(
          "Nothing was undone: there is no migration in "
              + List.of(configuration.getLocations())
              + ". Check flyway.locations.");
    }
    Run run = migrations.get(0).run();
    Scripts.undoCallbacks(run.context())
        .forEach(script -> LOG.warn(Texts.notCalled(script.getRelativePath())));
    UndoPlan plan =
        UndoPlan.of(
            options,
            Applied.latestFirst(info),
            Applied.baseline(info),
            DownScript.all(run.context()),
            held(migrations));
    try (SearchPath path = history.enter(connection)) {
      return new UndoRun(run, path.connection(), history).undo(plan);
    }
  }

  private static Map<MigrationVersion, String> held(List<PhasedMigration> migrations) {
    return migrations.stream()
        .filter(one -> one.version().isPresent() && one.heldBecause().isPresent())
        .collect(
            Collectors.toMap(
                one -> one.version().orElseThrow(), one -> one.heldBecause().orElseThrow()));
  }

  private History history(Connection connection) throws SQLException {
    Optional<History> history = History.on(connection, configuration);
    if (history.isEmpty()) {
      throw new FlywayException(
          "Nothing was undone: phased runs down scripts on PostgreSQL, MySQL and MariaDB, and this"
              + " is "
              + connection.getMetaData().getDatabaseProductName()
              + ". Run the script by hand and delete the version's row from the history.");
    }
    Optional<String> notLockable = history.get().notLockable();
    if (notLockable.isPresent()) {
      throw new FlywayException(
          "Nothing was undone: "
              + notLockable.get()
              + ", where phased cannot take Flyway's lock. Run the script by hand and delete the"
              + " version's row from the history.");
    }
    return history.get();
  }
}
