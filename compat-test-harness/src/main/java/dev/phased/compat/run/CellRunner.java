package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Runs cells of every kind, and makes results of whatever goes wrong. */
final class CellRunner {
  private static final String STOPPED = "The run was stopped.";

  private final Backend backend;
  private final Procedure<RunCell> runs;
  private final Procedure<TransitionCell> transitions;
  private final Procedure<RoundTripCell> roundTrips;
  private final Causes causes;
  private final Trouble trouble;

  CellRunner(
      Backend backend,
      Procedure<RunCell> runs,
      Procedure<TransitionCell> transitions,
      Procedure<RoundTripCell> roundTrips,
      Causes causes,
      Trouble trouble) {
    this.backend = backend;
    this.runs = runs;
    this.transitions = transitions;
    this.roundTrips = roundTrips;
    this.causes = causes;
    this.trouble = trouble;
  }

  CellResult run(Cell cell) {
    return run(cell, () -> dispatch(cell));
  }

  /** Runs a cell, or what is left of it. */
  CellResult run(Cell cell, Callable<CellResult> work) {
    AtomicReference<CellResult> result = new AtomicReference<>();
    attempt(cell, work).use(result::set, result::set);
    return causes.explain(cell, Objects.requireNonNull(result.get()));
  }

  /** Does a part of a cell's work. */
  <T> Attempt<T> attempt(Cell cell, Callable<T> work) {
    Attempt<T> attempt = tried(cell, work);
    // What goes wrong while everything is being ended says nothing.
    return attempt.result() != null && Thread.currentThread().isInterrupted()
        ? wrong(CellResult.notRun(cell.id(), STOPPED))
        : attempt;
  }

  private <T> Attempt<T> tried(Cell cell, Callable<T> work) {
    if (trouble.happened()) {
      return wrong(CellResult.notRun(cell.id(), trouble.reason()));
    }
    long begin = System.nanoTime();
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      T value = work.call();
      return isFailure(value) && !backend.server().answers()
          ? wrong(brokeDown(cell.id()))
          : new Attempt<>(value, null);
    } catch (MigrationException e) {
      if (Reasons.serverTrouble(e)) {
        return wrong(trouble(cell.id(), e));
      }
      return wrong(
          failed(cell.id(), Blame.MIGRATION, String.valueOf(e.getMessage()), Evidence.NONE, begin));
    } catch (CellStartException e) {
      return wrong(notStarted(cell, e, begin));
    } catch (AppStartException e) {
      return wrong(
          failed(
              cell.id(),
              Blame.INCOMPATIBLE,
              Reasons.notStarted(e, Evidence.NONE),
              Evidence.NONE,
              begin));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return wrong(CellResult.notRun(cell.id(), STOPPED));
    } catch (ServerException | SQLException | IOException e) {
      return wrong(trouble(cell.id(), e));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFailure(Object value) {
    return value instanceof CellResult result && result.outcome() == Outcome.FAILED;
  }

  private static <T> Attempt<T> wrong(CellResult result) {
    return new Attempt<>(null, result);
  }

  private CellResult dispatch(Cell cell)
      throws MigrationException,
          CellStartException,
          AppStartException,
          InterruptedException,
          SQLException,
          IOException {
    if (cell instanceof RunCell run) {
      return runs.run(run);
    }
    if (cell instanceof TransitionCell transition) {
      return transitions.run(transition);
    }
    if (cell instanceof RoundTripCell roundTrip) {
      return roundTrips.run(roundTrip);
    }
    throw new IllegalStateException("A hand-off is not run alone: " + cell);
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
                    cell.versions().get(0), LogFiles.of(cell.id()), failure.failure().logTail())));
    return failed(
        cell.id(),
        Reasons.blame(evidence),
        Reasons.notStarted(failure.failure(), evidence),
        evidence,
        begin);
  }

  private CellResult failed(CellId id, Blame blame, String reason, Evidence evidence, long begin) {
    if (!backend.server().answers()) {
      return brokeDown(id);
    }
    return CellResult.failed(
        id, blame, reason, evidence, Duration.ofNanos(System.nanoTime() - begin));
  }

  private CellResult brokeDown(CellId id) {
    return trouble(id, new ServerException(Reasons.BROKE_DOWN, null));
  }

  private CellResult trouble(CellId id, Exception cause) {
    trouble.report(cause);
    return CellResult.notRun(id, trouble.reason());
  }
}
