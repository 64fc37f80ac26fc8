package dev.phased.flyway;

import dev.phased.Carrier;
import dev.phased.DirectiveException;
import dev.phased.Problem;
import dev.phased.RunMessages;
import dev.phased.SettingKey;
import dev.phased.Settings;
import dev.phased.Unannotated;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.internal.info.MigrationInfoContext;

/**
 * What becomes of pending migrations that name no phase. Those already applied are left alone, and
 * so are those that cannot name one, such as shell scripts.
 */
final class Unphased {
  private static final Log LOG = LogFactory.getLog(Unphased.class);
  private static final Comparator<String> VERSIONS =
      Comparator.comparing(MigrationVersion::fromVersion);

  /** A project that begins to use phased may have hundreds. */
  private static final int SHOWN = 5;

  private final Settings settings;
  private final Command command;

  /** Flyway asks again and again for every migration, so each must be found quickly. */
  private final Set<PhasedMigration> untold = Collections.newSetFromMap(new IdentityHashMap<>());

  private List<PhasedMigration> migrations = List.of();

  Unphased(Settings settings, Command command) {
    settings.since().ifPresent(since -> check(since, settings.name(SettingKey.SINCE)));
    this.settings = settings;
    this.command = command;
  }

  void begin(List<PhasedMigration> all) {
    migrations = all.stream().filter(this::concerns).toList();
    untold.addAll(migrations);
  }

  /**
   * Flyway found {@code migration} to be pending.
   *
   * @throws FlywayException if that may not be, with all that may not
   */
  void pending(PhasedMigration migration, MigrationInfoContext info) {
    if (!command.isStrict() || !untold.contains(migration)) {
      return;
    }
    List<PhasedMigration> pending =
        Stream.concat(
                Stream.of(migration), migrations.stream().filter(other -> other.isAhead(info)))
            .distinct()
            .filter(untold::contains)
            .toList();
    if (settings.unannotated() == Unannotated.FAIL) {
      DirectiveException all =
          new DirectiveException(pending.stream().flatMap(this::problem).toList());
      throw new FlywayException("Nothing was run.\n" + all.getMessage(), all);
    }
    if (command == Command.MIGRATE) {
      pending.forEach(untold::remove);
      pending.stream()
          .limit(SHOWN)
          .flatMap(this::problem)
          .forEach(problem -> LOG.warn(problem.toString()));
      if (pending.size() > SHOWN) {
        LOG.warn("So it is with " + (pending.size() - SHOWN) + " more pending migrations.");
      }
    }
  }

  private boolean concerns(PhasedMigration migration) {
    Optional<String> version = migration.version().map(MigrationVersion::getVersion);
    return migration.directive().phase().isEmpty()
        && migration.carrier().isPresent()
        && settings.unannotated(version, VERSIONS) != Unannotated.ALLOW;
  }

  private Stream<Problem> problem(PhasedMigration migration) {
    String setting = settings.name(SettingKey.UNANNOTATED);
    return migration.carrier().stream()
        .map((Carrier carrier) -> RunMessages.unannotated(migration.name(), carrier, setting));
  }

  private static void check(String since, String setting) {
    try {
      MigrationVersion.fromVersion(since);
    } catch (FlywayException e) {
      throw new FlywayException(
          setting + "=" + since + " is no version. Write one such as 2.1.", e);
    }
  }
}
