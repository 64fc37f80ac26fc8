package dev.phased.compat.run;

import dev.phased.compat.app.AppLog;
import dev.phased.compat.app.Secrets;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.Instances;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.discover.ScenarioMethod;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.ScenarioResult;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs one cell from its database to its evidence. */
final class CellRunner {
  private final Backend backend;
  private final Matrix matrix;
  private final Rehearsal rehearsal;
  private final ScenarioRunner scenarios;
  private final Trouble trouble;

  CellRunner(
      Backend backend, Matrix matrix, Rehearsal rehearsal, RunSettings settings, Trouble trouble) {
    this.backend = backend;
    this.matrix = matrix;
    this.rehearsal = rehearsal;
    this.scenarios = new ScenarioRunner(settings.scenarioTimeout());
    this.trouble = trouble;
  }

  CellResult run(RunCell cell) {
    if (trouble.happened()) {
      return CellResult.notRun(cell.id(), trouble.reason());
    }
    long begin = System.nanoTime();
    try (StartedCell started = rehearsal.take(cell)) {
      return use(cell, started);
    } catch (MigrationException e) {
      return failed(
          cell.id(), Blame.MIGRATION, String.valueOf(e.getMessage()), Evidence.NONE, begin);
    } catch (CellStartException e) {
      return notStarted(cell.id(), e, begin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CellResult.notRun(cell.id(), "The run was stopped.");
    } catch (ServerException | SQLException | IOException e) {
      return trouble(cell.id(), e);
    }
  }

  private CellResult use(RunCell cell, StartedCell started)
      throws InterruptedException, SQLException {
    long begin = System.nanoTime();
    Object instance = Instances.of(matrix.type());
    List<ScenarioResult> results = new ArrayList<>();
    for (ScenarioMethod scenario : matrix.scenarios()) {
      results.add(scenarios.run(scenario, instance, started.app()));
    }
    Observed observed = started.observed();
    AppLog log = started.app().log();
    Evidence evidence =
        new Evidence(
            observed.statements(),
            hidden(observed.errors(), log.secrets()),
            results,
            CellStarter.logFile(cell.id()),
            log.tail());
    Duration duration = started.startedIn().plusNanos(System.nanoTime() - begin);
    if (Reasons.serverTrouble(observed)) {
      return trouble(cell.id(), new ServerException("The database server broke down.", null));
    }
    return result(cell.id(), evidence, duration);
  }

  private static List<SqlError> hidden(List<SqlError> errors, Secrets secrets) {
    return errors.stream()
        .map(
            error ->
                new SqlError(
                    error.sqlState(),
                    secrets.hide(error.message()),
                    secrets.hide(error.statement())))
        .toList();
  }

  private CellResult notStarted(CellId id, CellStartException failure, long begin) {
    Observed observed = failure.observed();
    Evidence evidence =
        new Evidence(
            observed.statements(),
            observed.errors(),
            List.of(),
            CellStarter.logFile(id),
            failure.failure().logTail());
    return failed(
        id,
        Reasons.blame(evidence),
        Reasons.notStarted(failure.failure(), evidence),
        evidence,
        begin);
  }

  private static CellResult result(CellId id, Evidence evidence, Duration duration) {
    List<ScenarioResult> failed =
        evidence.scenarios().stream().filter(result -> result.outcome() == Outcome.FAILED).toList();
    if (!failed.isEmpty()) {
      return CellResult.failed(
          id, Reasons.blame(evidence), Reasons.failed(failed.get(0), evidence), evidence, duration);
    }
    return evidence.statements() == 0
        ? CellResult.notRun(id, Reasons.NO_STATEMENT, evidence, duration)
        : CellResult.passed(id, evidence, duration);
  }

  private CellResult failed(CellId id, Blame blame, String reason, Evidence evidence, long begin) {
    if (!backend.server().answers()) {
      return trouble(id, new ServerException("The database server broke down.", null));
    }
    return CellResult.failed(
        id, blame, reason, evidence, Duration.ofNanos(System.nanoTime() - begin));
  }

  private CellResult trouble(CellId id, Exception cause) {
    trouble.report(cause);
    return CellResult.notRun(id, trouble.reason());
  }
}
