package dev.phased.flyway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.internal.info.MigrationInfoImpl;

/** What phased adds to a {@link Flyway}, beyond what it does inside Flyway's own commands. */
public final class PhasedFlyway {
  private PhasedFlyway() {}

  /**
   * The pending migrations that the gate {@code flyway.phased.upTo} holds, in the order in which
   * they would run. Reads the history; changes nothing.
   *
   * @throws org.flywaydb.core.api.FlywayException if Flyway cannot read migrations or history
   */
  public static List<HeldMigration> held(Flyway flyway) {
    return held(flyway.info());
  }

  /**
   * What {@code migrate} would run now, and what the gate would hold. Reads the history; changes
   * nothing.
   *
   * @throws org.flywaydb.core.api.FlywayException if Flyway cannot read migrations or history, or
   *     if {@code migrate} would refuse a script
   */
  public static PhasedPlan plan(Flyway flyway) {
    MigrationInfoService info = flyway.info();
    List<PlannedMigration> runs =
        resolved(Arrays.stream(info.pending())).map(PhasedFlyway::planned).toList();
    return new PhasedPlan(runs, held(info));
  }

  /**
   * Runs down scripts, {@code U<version>__<description>.sql}, the latest version first, under
   * Flyway's lock and the timeouts of each script. A version that was undone is pending again; its
   * rows stay in the history. On PostgreSQL, MySQL and MariaDB; callbacks are not called.
   *
   * <p>On MySQL and MariaDB each DDL commits: a script of several statements that fails halfway
   * leaves its first ones in place and its version applied. The error then names those statements.
   *
   * @throws org.flywaydb.core.api.FlywayException if anything stands in the way, before anything
   *     was touched: a missing script, a failed version, or a script of the phase contract without
   *     {@link UndoOptions#withForce()}; or if a script fails
   * @throws dev.phased.DirectiveException if the directive of a down script is wrong
   */
  public static List<UndoneMigration> undo(Flyway flyway, UndoOptions options) {
    return new Undo(flyway).run(options);
  }

  /** The migrations of {@code info} that phased knows, applied or not. */
  static Stream<PhasedMigration> migrations(MigrationInfoService info) {
    return resolved(Arrays.stream(info.all()));
  }

  private static List<HeldMigration> held(MigrationInfoService info) {
    return resolved(Arrays.stream(info.all()).filter(one -> one.getInstalledRank() == null))
        .flatMap(migration -> held(migration).stream())
        .toList();
  }

  private static Stream<PhasedMigration> resolved(Stream<MigrationInfo> infos) {
    return infos
        .flatMap(info -> info instanceof MigrationInfoImpl known ? Stream.of(known) : null)
        .map(MigrationInfoImpl::getResolvedMigration)
        .flatMap(migration -> migration instanceof PhasedMigration own ? Stream.of(own) : null);
  }

  private static PlannedMigration planned(PhasedMigration migration) {
    return new PlannedMigration(
        migration.name(),
        migration.version().map(Object::toString),
        migration.getDescription(),
        migration.directive().phase(),
        migration.run().settings().timeouts(migration.directive()),
        migration.getExecutor().canExecuteInTransaction(),
        migration.owner(),
        migration.notBefore());
  }

  private static Optional<HeldMigration> held(PhasedMigration migration) {
    return migration
        .heldBecause()
        .map(
            reason ->
                new HeldMigration(
                    migration.name(),
                    Optional.ofNullable(migration.getVersion()).map(Object::toString),
                    migration.getDescription(),
                    migration.directive().phase(),
                    reason,
                    migration.owner(),
                    migration.notBefore()));
  }
}
