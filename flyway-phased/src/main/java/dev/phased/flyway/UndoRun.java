package dev.phased.flyway;

import dev.phased.dialect.Dialect;
import dev.phased.dialect.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.internal.sqlscript.SqlScript;

/** Undoes versions, each in its own transaction, on a connection that nobody else uses. */
final class UndoRun {
  private static final Log LOG = LogFactory.getLog(UndoRun.class);

  private final Run run;
  private final Context context;
  private final Connection connection;
  private final History history;
  private final List<UndoneMigration> undone = new ArrayList<>();

  UndoRun(Run run, Connection connection, History history) {
    this.run = run;
    this.context = run.context();
    this.connection = connection;
    this.history = history;
  }

  /**
   * Undoes everything in {@code plan}.
   *
   * @throws FlywayException if a script fails, with what was undone before it
   */
  List<UndoneMigration> undo(UndoPlan plan) {
    for (UndoPlan.Step step : plan.steps()) {
      try {
        undo(step);
      } catch (SQLException | FlywayException e) {
        throw failed(step, e);
      }
      undone.add(
          new UndoneMigration(
              step.applied().version().toString(),
              step.applied().description(),
              step.script().name()));
      LOG.info("Undid " + step.applied().script() + " with " + step.script().name() + ".");
    }
    return List.copyOf(undone);
  }

  private void undo(UndoPlan.Step step) throws SQLException {
    DownScript down = step.script();
    Statements statements = Scripts.statements(context, down.resource());
    SqlScript script =
        context.sqlScriptFactory.createSqlScript(
            down.resource(), context.configuration.isMixed(), context.resourceProvider);
    boolean inTransaction =
        script.executeInTransaction() && !(run.isPostgres() && statements.needNoTransaction());
    var timeouts = run.settings().timeouts(down.directive());
    Work work = new Work(down.name(), Optional.of(statements.text()), timeouts, inTransaction);
    run.journal().begins(down.name(), down.directive(), timeouts);
    Dialect dialect = Dialect.of(connection).orElseThrow();
    Configuration configuration = context.configuration;
    long start = System.nanoTime();
    connection.setAutoCommit(!inTransaction);
    try {
      dialect.run(
          work,
          connection,
          guarded ->
              context
                  .sqlScriptExecutorFactory
                  .createSqlScriptExecutor(guarded, true, false, false)
                  .execute(script, configuration),
          run.journal(),
          () -> configuration.getDataSource().getConnection());
      int millis = (int) ((System.nanoTime() - start) / 1_000_000);
      history.addDeleted(connection, step.applied(), configuration.getInstalledBy(), millis);
      if (inTransaction) {
        connection.commit();
      }
    } catch (SQLException | RuntimeException e) {
      if (inTransaction) {
        rollBack(e);
      }
      throw e;
    }
  }

  private void rollBack(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e); // The server rolls back itself when it loses us.
    }
  }

  private FlywayException failed(UndoPlan.Step step, Exception cause) {
    return new FlywayException(
        Texts.undoFailed(step, undone, run.journal().remains()) + cause.getMessage(), cause);
  }
}
