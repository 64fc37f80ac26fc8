package dev.phased.compat.run;

import dev.phased.compat.database.ServerException;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Runs cells of every kind, and makes results of whatever goes wrong. */
final class CellRunner {
  private final Backend backend;
  private final Procedure<RunCell> runs;
  private final Trouble trouble;

  private final Causes causes;

  CellRunner(Backend backend, Procedure<RunCell> runs, Causes causes, Trouble trouble) {
    this.causes = causes;
    this.backend = backend;
    this.runs = runs;
    this.trouble = trouble;
  }

  CellResult run(Cell cell) {
    return causes.explain(cell, attempt(cell));
  }

  private CellResult attempt(Cell cell) {
    if (trouble.happened()) {
      return CellResult.notRun(cell.id(), trouble.reason());
    }
    long begin = System.nanoTime();
    try {
      return dispatch(cell);
    } catch (MigrationException e) {
      return failed(
          cell.id(), Blame.MIGRATION, String.valueOf(e.getMessage()), Evidence.NONE, begin);
    } catch (CellStartException e) {
      return notStarted(cell, e, begin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CellResult.notRun(cell.id(), "The run was stopped.");
    } catch (ServerException | SQLException | IOException e) {
      return trouble(cell.id(), e);
    }
  }

  private CellResult dispatch(Cell cell)
      throws MigrationException,
          CellStartException,
          InterruptedException,
          SQLException,
          IOException {
    if (cell instanceof RunCell run) {
      return runs.run(run);
    }
    throw new IllegalStateException("No plan has such a cell yet: " + cell);
  }

  private CellResult notStarted(Cell cell, CellStartException failure, long begin) {
    Observed observed = failure.observed();
    Evidence evidence =
        Evidence.of(
            observed.statements(),
            observed.errors(),
            List.of(),
            List.of(
                new LogExcerpt(
                    cell.versions().get(0),
                    CellStarter.logFile(cell.id()),
                    failure.failure().logTail())));
    return failed(
        cell.id(),
        Reasons.blame(evidence),
        Reasons.notStarted(failure.failure(), evidence),
        evidence,
        begin);
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
