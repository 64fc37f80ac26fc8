package dev.phased.flyway;

import dev.phased.Timeouts;
import dev.phased.dialect.Dialect;
import dev.phased.dialect.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.internal.jdbc.Results;
import org.jspecify.annotations.Nullable;

/** Runs one migration under its timeouts, again and again if need be. */
final class PhasedExecutor implements MigrationExecutor {
  private final PhasedMigration migration;
  private final MigrationExecutor plain;
  private final Run run;

  PhasedExecutor(PhasedMigration migration, MigrationExecutor plain, Run run) {
    this.migration = migration;
    this.plain = plain;
    this.run = run;
  }

  @Override
  public List<Results> execute(Context context) throws SQLException {
    run.refuseUnlessMigrating(migration);
    run.settings()
        .early(migration.name(), migration.directive(), LocalDate.now(ZoneOffset.UTC))
        .ifPresent(run.journal()::early);
    Connection connection = context.getConnection();
    Optional<Dialect> dialect = Dialect.of(connection);
    if (dialect.isEmpty()) {
      run.journal().unknown(connection);
      return plain.execute(context);
    }
    migration.refuseHalfRead();
    run.refuseToWaitForEver(migration);
    Timeouts timeouts = run.settings().timeouts(migration.directive());
    Work work =
        new Work(
            migration.name(),
            migration.statements().map(Statements::text),
            timeouts,
            !connection.getAutoCommit());
    run.journal().begins(migration.name(), migration.directive(), timeouts);
    Tries tries = new Tries(plain, context);
    try {
      dialect
          .get()
          .run(
              work,
              connection,
              tries,
              run.journal(),
              () -> context.getConfiguration().getDataSource().getConnection());
    } catch (SQLException | RuntimeException | Error e) {
      run.hasFailed(e);
      run.journal().remains().ifPresent(migration::failed);
      if (run.leavesRow(work.inTransaction())) {
        run.journal().leavesRow(migration.name(), migration.canRunAgain());
      } else {
        run.journal().leavesNoRow(migration.name());
      }
      throw e;
    }
    run.hasRun();
    return tries.results();
  }

  @Override
  public boolean canExecuteInTransaction() {
    if (!plain.canExecuteInTransaction()) {
      return false;
    }
    Optional<Statements> outside =
        migration
            .statements()
            .filter(Statements::needNoTransaction)
            .filter(all -> run.isPostgres());
    if (outside.isPresent() && !run.context().configuration.isMixed()) {
      outside.get().refuseMixture(migration.name());
    }
    return outside.isEmpty();
  }

  @Override
  public boolean shouldExecute() {
    return plain.shouldExecute();
  }

  @Override
  public @Nullable String shouldExecuteExpression() {
    return plain.shouldExecuteExpression();
  }
}
