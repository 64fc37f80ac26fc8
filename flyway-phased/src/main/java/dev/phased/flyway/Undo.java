package dev.phased.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;

/** Runs down scripts under Flyway's lock: looks, decides, and only then touches anything. */
final class Undo {
  private final Flyway flyway;
  private final Configuration configuration;

  Undo(Flyway flyway) {
    this.flyway = flyway;
    this.configuration = flyway.getConfiguration();
  }

  List<UndoneMigration> run(UndoOptions options) {
    try (Connection guard = configuration.getDataSource().getConnection();
        Connection connection = configuration.getDataSource().getConnection()) {
      refuseOtherDatabases(guard);
      try (HistoryLock lock =
          HistoryLock.take(PostgresHistory.on(guard, configuration), guard, configuration)) {
        return undo(options, connection, lock.history());
      }
    } catch (SQLException e) {
      throw new FlywayException("Undo failed: " + e.getMessage(), e);
    }
  }

  private List<UndoneMigration> undo(
      UndoOptions options, Connection connection, PostgresHistory history) throws SQLException {
    MigrationInfoService info = flyway.info();
    List<PhasedMigration> migrations = PhasedFlyway.migrations(info).toList();
    if (migrations.isEmpty()) {
      throw new FlywayException(
          "Nothing was undone: there is no migration in "
              + List.of(configuration.getLocations())
              + ". Check flyway.locations.");
    }
    Run run = migrations.get(0).run();
    UndoPlan plan =
        UndoPlan.of(
            options,
            Applied.latestFirst(info),
            Applied.baseline(info),
            DownScript.all(run.context()),
            held(migrations));
    try (SearchPath path = SearchPath.set(connection, history.schema())) {
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

  private static void refuseOtherDatabases(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    if (!product.equals("PostgreSQL")) {
      throw new FlywayException(
          "Nothing was undone: phased runs down scripts on PostgreSQL only, and this is "
              + product
              + ". Run the script by hand and delete the version's row from the history.");
    }
  }
}
