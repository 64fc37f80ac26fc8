package dev.phased.flyway;

import dev.phased.Settings;
import java.util.List;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.internal.info.MigrationInfoContext;

/** What the migrations of one command share: its settings, its gate, and one another. */
final class Run {
  private final Settings settings;
  private final Context context;
  private final Journal journal = new Journal();
  private final Holds holds;
  private final Unphased unphased;

  Run(Command command, Settings settings, Context context) {
    this.settings = settings;
    this.context = context;
    this.holds = new Holds(settings.gate(), command);
    this.unphased = new Unphased(settings, command);
  }

  /** Tells it of all its migrations, before Flyway sees any. */
  void begin(List<PhasedMigration> migrations) {
    holds.begin(migrations);
    unphased.begin(migrations);
  }

  MigrationState state(PhasedMigration migration, MigrationInfoContext info) {
    MigrationState plain = migration.plain().getState(info);
    if (plain != MigrationState.PENDING) {
      return plain;
    }
    if (holds.hold(migration, info)) {
      // Flyway leaves these alone in migrate and validate, and shows them as such in info.
      return MigrationState.ABOVE_TARGET;
    }
    unphased.pending(migration, info);
    return plain;
  }

  Settings settings() {
    return settings;
  }

  Context context() {
    return context;
  }

  Journal journal() {
    return journal;
  }

  Holds holds() {
    return holds;
  }
}
