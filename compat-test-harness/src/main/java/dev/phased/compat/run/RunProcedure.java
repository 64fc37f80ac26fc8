package dev.phased.compat.run;

import dev.phased.compat.app.AppLog;
import dev.phased.compat.database.Crowding;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.Instances;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.discover.ScenarioMethod;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs every scenario on one version. */
final class RunProcedure implements Procedure<RunCell> {
  private static final int ATTEMPTS = 3;

  /** No app should need more for the scenarios of one cell. */
  private static final int MANY = 60;

  private final Matrix matrix;
  private final Rehearsal rehearsal;
  private final ScenarioRunner scenarios;

  RunProcedure(Matrix matrix, Rehearsal rehearsal, ScenarioRunner scenarios) {
    this.matrix = matrix;
    this.rehearsal = rehearsal;
    this.scenarios = scenarios;
  }

  @Override
  public CellResult run(RunCell cell)
      throws MigrationException,
          CellStartException,
          InterruptedException,
          SQLException,
          IOException {
    for (int attempt = 1; ; attempt++) {
      try (StartedCell started = rehearsal.take(cell)) {
        return use(cell, started);
      } catch (CrowdedOutException e) {
        if (attempt == ATTEMPTS) {
          throw new ServerException(Reasons.CROWDED_OUT, e);
        }
      }
    }
  }

  /** Another app has taken the connections that this cell needed. */
  private static final class CrowdedOutException extends Exception {
    private static final long serialVersionUID = 1;
  }

  private CellResult use(RunCell cell, StartedCell started)
      throws InterruptedException, SQLException, CrowdedOutException {
    long begin = System.nanoTime();
    Object instance = Instances.of(matrix.type());
    List<Check> checks = new ArrayList<>();
    for (ScenarioMethod scenario : matrix.scenarios(cell.version())) {
      checks.add(scenarios.run(scenario, instance, started.app()));
    }
    Observed observed = started.observed();
    if (Reasons.serverTrouble(observed)) {
      throw new ServerException(Reasons.BROKE_DOWN, null);
    }
    int sessions = 0;
    if (observed.errors().stream().anyMatch(error -> Crowding.isBehind(error.sqlState()))) {
      sessions = started.sessions();
      if (sessions < MANY) {
        throw new CrowdedOutException();
      }
    }
    AppLog log = started.app().log();
    Evidence evidence =
        Evidence.of(
            observed.statements(),
            Reasons.hidden(observed.errors(), log.secrets()),
            checks,
            List.of(new LogExcerpt(cell.version(), LogFiles.of(cell.id()), log.tail())));
    Duration duration = started.startedIn().plusNanos(System.nanoTime() - begin);
    return sessions == 0
        ? result(cell.id(), evidence, duration)
        : CellResult.failed(
            cell.id(),
            Blame.INCOMPATIBLE,
            Reasons.crowding(cell.version(), sessions),
            evidence,
            duration);
  }

  private static CellResult result(CellId id, Evidence evidence, Duration duration) {
    List<Check> failed =
        evidence.checks().stream().filter(check -> check.outcome() == Outcome.FAILED).toList();
    if (!failed.isEmpty()) {
      return CellResult.failed(
          id, Reasons.blame(evidence), Reasons.failed(failed.get(0), evidence), evidence, duration);
    }
    return evidence.statements() == 0
        ? CellResult.notRun(id, Reasons.NO_STATEMENT, evidence, duration)
        : CellResult.passed(id, evidence, duration);
  }
}
