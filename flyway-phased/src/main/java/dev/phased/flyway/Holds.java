package dev.phased.flyway;

import dev.phased.Gate;
import dev.phased.Held;
import dev.phased.Pending;
import dev.phased.RunMessages;
import dev.phased.SettingKey;
import dev.phased.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.internal.info.MigrationInfoContext;

/**
 * The migrations that the gate holds: the first pending one of a closed phase and every version
 * after it, and each repeatable one of a closed phase.
 */
final class Holds {
  private static final Log LOG = LogFactory.getLog(Holds.class);

  private final Gate gate;
  private final String setting;
  private final Command command;
  private final Map<PhasedMigration, String> reasons = new ConcurrentHashMap<>();
  private List<PhasedMigration> all = List.of();
  private List<PhasedMigration> closed = List.of();

  Holds(Settings settings, Command command) {
    this.gate = settings.gate();
    this.setting = settings.name(SettingKey.UP_TO);
    this.command = command;
  }

  void begin(List<PhasedMigration> migrations) {
    all =
        migrations.stream()
            .sorted(
                Comparator.comparing(
                    migration -> migration.version().orElse(MigrationVersion.LATEST)))
            .toList();
    closed = all.stream().filter(this::isClosed).toList();
  }

  /** Why {@code migration} was held when Flyway last asked; empty if it was not. */
  Optional<String> reason(PhasedMigration migration) {
    return Optional.ofNullable(reasons.get(migration));
  }

  /** Whether {@code migration}, which is pending, is held. */
  boolean hold(PhasedMigration migration, MigrationInfoContext info) {
    Optional<String> reason = reasonNow(migration, info);
    if (reason.isEmpty()) {
      if (!reasons.isEmpty()) {
        reasons.remove(migration);
      }
      return false;
    }
    if (!reasons.containsKey(migration)) {
      // Flyway asks in no order that a reader would expect.
      all.stream()
          .filter(other -> !reasons.containsKey(other))
          .filter(other -> other.plain().getState(info) == MigrationState.PENDING)
          .forEach(other -> reasonNow(other, info).ifPresent(why -> begin(other, why)));
    }
    reasons.put(migration, reason.get());
    return true;
  }

  private void begin(PhasedMigration migration, String reason) {
    reasons.put(migration, reason);
    if (command == Command.MIGRATE) {
      Pending pending = new Pending(migration.name(), migration.directive().phase());
      LOG.info(RunMessages.held(new Held(pending, reason)));
    }
  }

  private Optional<String> reasonNow(PhasedMigration migration, MigrationInfoContext info) {
    if (closed.isEmpty()) {
      return Optional.empty(); // Flyway asks for every migration again before each one that it runs
    }
    if (isClosed(migration)) {
      return migration
          .directive()
          .phase()
          .map(phase -> RunMessages.closed(phase, setting, gate.upTo()));
    }
    return closed.stream()
        .filter(other -> other.version().filter(migration::isFrom).isPresent())
        .filter(other -> other.isAhead(info) || reasons.containsKey(other))
        .findFirst()
        .map(other -> RunMessages.follows(other.name()));
  }

  private boolean isClosed(PhasedMigration migration) {
    return migration.directive().phase().filter(gate::closes).isPresent();
  }
}
