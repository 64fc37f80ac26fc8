package dev.phased.flyway;

import dev.phased.Settings;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.internal.info.MigrationInfoContext;
import org.jspecify.annotations.Nullable;

/** What the migrations of one command share: its settings, its gate, and one another. */
final class Run {
  private final Command command;
  private final Settings settings;
  private final Context context;
  private final Journal journal = new Journal();
  private final Holds holds;
  private final Unphased unphased;
  private final KnownScripts scripts;
  private @Nullable String parser;
  private boolean lockInTransaction;
  private boolean prepared;

  Run(Command command, Settings settings, Context context, KnownScripts scripts) {
    this.command = command;
    this.settings = settings;
    this.context = context;
    this.scripts = scripts;
    this.holds = new Holds(settings, command);
    this.unphased = new Unphased(settings, command);
  }

  /**
   * Tells it of all its migrations, before Flyway sees any.
   *
   * @param allInTransactions whether none of them can have to leave its transaction
   */
  void begin(List<PhasedMigration> migrations, boolean allInTransactions) {
    if (command == Command.MIGRATE && (isPostgres() || isMySql())) {
      lockInTransaction =
          isPostgres() && Command.isUnderLock() && TransactionalLock.isUsed(context.configuration);
      // Where a transaction undoes each failure, none is in the history: spare the connection.
      prepared = isMySql() || !allInTransactions;
      if (prepared) {
        new Preparation(context.configuration, migrations).prepare();
      }
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

  /**
   * Ends a migration that would wait for Flyway itself. Without validateOnMigrate, Flyway has taken
   * its lock before anyone could look at the scripts.
   *
   * @throws FlywayException if {@code migration} would
   */
  void refuseToWaitForEver(PhasedMigration migration) {
    if (migration.waitsForSnapshots()
        && (lockInTransaction || TransactionalLock.isUsed(context.configuration))) {
      throw new FlywayException(
          migration.name()
              + " waits for the end of all transactions, and so for the one in which Flyway holds"
              + " its lock: it would never end. It was not run. Set"
              + " flyway.postgresql.transactional.lock to false, or validateOnMigrate to true, so"
              + " that phased can do so in time.");
    }
  }

  /** A migration has failed. */
  void hasFailed(Throwable failure) {
    if (!prepared) {
      journal.readsAlone(failure); // nobody has looked before
    }
  }

  /**
   * Ends a migration that is run by a command which was not recognised as migrate: the mistakes in
   * directives, the unannotated ones and what an earlier run left were not dealt with.
   *
   * @throws FlywayException if it is
   */
  void refuseUnlessMigrating(PhasedMigration migration) {
    if (command != Command.MIGRATE) {
      throw new FlywayException(Texts.notMigrating(migration.name()));
    }
  }

  /** Whether Flyway remembers it if a migration fails now. */
  boolean leavesRow(boolean inTransaction) {
    return !isPostgres()
        || !(inTransaction || lockInTransaction || TransactionalLock.isUsed(context.configuration));
  }

  /** A migration has run: Flyway takes its lock anew for the next, unless it runs all in one. */
  void hasRun() {
    lockInTransaction &= context.configuration.isGroup();
  }

  /** Whether Flyway reads scripts in PostgreSQL's way, and so talks to one. */
  boolean isPostgres() {
    return parser().equals("PostgreSQLParser");
  }

  private boolean isMySql() {
    return parser().equals("MySQLParser") || parser().equals("MariaDBParser");
  }

  private String parser() {
    if (parser == null) {
      parser = ParsingContexts.parser(context.sqlScriptFactory).getClass().getSimpleName();
    }
    return parser;
  }

  Settings settings() {
    return settings;
  }

  Context context() {
    return context;
  }

  KnownScripts scripts() {
    return scripts;
  }

  Journal journal() {
    return journal;
  }

  Holds holds() {
    return holds;
  }
}
