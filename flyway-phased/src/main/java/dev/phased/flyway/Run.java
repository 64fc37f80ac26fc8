package dev.phased.flyway;

import dev.phased.Settings;
import java.util.List;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.internal.info.MigrationInfoContext;

/** What the migrations of one command share: its settings, its gate, and one another. */
final class Run {
  private final Command command;
  private final Settings settings;
  private final Context context;
  private final Journal journal = new Journal();
  private final Holds holds;
  private final Unphased unphased;

  Run(Command command, Settings settings, Context context) {
    this.command = command;
    this.settings = settings;
    this.context = context;
    this.holds = new Holds(settings.gate(), command);
    this.unphased = new Unphased(settings, command);
  }

  /** Tells it of all its migrations, before Flyway sees any. */
  void begin(List<PhasedMigration> migrations) {
    if (command == Command.MIGRATE && isPostgres()) {
      new Preparation(context.configuration, migrations).prepare();
    }
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

  /** Whether Flyway reads scripts in PostgreSQL's way, and so talks to one. */
  boolean isPostgres() {
    return ParsingContexts.parser(context.sqlScriptFactory)
        .getClass()
        .getSimpleName()
        .equals("PostgreSQLParser");
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
