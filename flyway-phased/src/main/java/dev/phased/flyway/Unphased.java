package dev.phased.flyway;

import dev.phased.Settings;
import dev.phased.Unannotated;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.internal.info.MigrationInfoContext;

/** What becomes of pending migrations that name no phase; those already applied are left alone. */
final class Unphased {
  private static final Log LOG = LogFactory.getLog(Unphased.class);

  /** A project that begins to use phased may have hundreds. */
  private static final int SHOWN = 5;

  private final Unannotated policy;
  private final Optional<MigrationVersion> since;
  private final Command command;
  private final Set<PhasedMigration> told = new HashSet<>();
  private List<PhasedMigration> migrations = List.of();

  Unphased(Settings settings, Command command) {
    this.policy = settings.unannotated();
    this.since = settings.since().map(Unphased::version);
    this.command = command;
  }

  void begin(List<PhasedMigration> all) {
    migrations = all.stream().filter(this::concerns).toList();
  }

  /**
   * Flyway found {@code migration} to be pending.
   *
   * @throws FlywayException if that may not be, with all that may not
   */
  void pending(PhasedMigration migration, MigrationInfoContext info) {
    if (policy == Unannotated.ALLOW || !concerns(migration) || told.contains(migration)) {
      return;
    }
    Set<PhasedMigration> pending = new LinkedHashSet<>();
    migrations.stream()
        .filter(other -> !told.contains(other))
        .filter(other -> other.equals(migration) || other.isAhead(info))
        .forEach(pending::add);
    if (policy == Unannotated.FAIL && command.isStrict()) {
      throw new FlywayException(
          "Nothing was run, because flyway.phased.unannotated is fail: " + sentence(pending));
    }
    if (command == Command.MIGRATE) {
      LOG.warn(sentence(pending));
      told.addAll(pending);
    }
  }

  private static String sentence(Set<PhasedMigration> unphased) {
    String names =
        unphased.stream().limit(SHOWN).map(PhasedMigration::name).collect(Collectors.joining(", "));
    int more = unphased.size() - SHOWN;
    return names
        + (more > 0 ? " and " + more + " more have" : unphased.size() > 1 ? " have" : " has")
        + " no phase. Say it in a first line such as '-- phased: expand', or with @Phased on a Java"
        + " migration; flyway.phased.since names the first version that needs one.";
  }

  private boolean concerns(PhasedMigration migration) {
    return migration.directive().phase().isEmpty()
        && (since.isEmpty() || migration.isFrom(since.get()));
  }

  private static MigrationVersion version(String since) {
    try {
      return MigrationVersion.fromVersion(since);
    } catch (FlywayException e) {
      throw new FlywayException(
          "flyway.phased.since=" + since + " is no version. Write one such as 2.1.", e);
    }
  }
}
