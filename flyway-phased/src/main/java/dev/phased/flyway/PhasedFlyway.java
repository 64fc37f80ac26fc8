package dev.phased.flyway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
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
    return Arrays.stream(flyway.info().all())
        .flatMap(
            info -> info instanceof MigrationInfoImpl known ? Stream.of(known) : Stream.empty())
        .filter(info -> info.getAppliedMigration() == null)
        .map(MigrationInfoImpl::getResolvedMigration)
        .flatMap(migration -> migration instanceof PhasedMigration own ? Stream.of(own) : null)
        .flatMap(migration -> held(migration).stream())
        .toList();
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
                    reason));
  }
}
