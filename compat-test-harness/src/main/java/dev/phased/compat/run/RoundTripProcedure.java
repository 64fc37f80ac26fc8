package dev.phased.compat.run;

import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes a database up, down and up again, and lets the versions of each end visit it. */
final class RoundTripProcedure implements Procedure<RoundTripCell> {
  private final Backend backend;
  private final Matrix matrix;
  private final Templates templates;
  private final ScenarioRunner scenarios;
  private final RunSettings settings;

  RoundTripProcedure(
      Backend backend,
      Matrix matrix,
      Templates templates,
      ScenarioRunner scenarios,
      RunSettings settings) {
    this.backend = backend;
    this.matrix = matrix;
    this.templates = templates;
    this.scenarios = scenarios;
    this.settings = settings;
  }

  @Override
  public CellResult run(RoundTripCell cell)
      throws MigrationException, InterruptedException, SQLException, IOException {
    long begin = System.nanoTime();
    Visits visits = new Visits(backend, matrix, scenarios, settings, cell.id());
    RoundTrip trip =
        new RoundTrip(
            cell,
            matrix.history(),
            visits,
            state -> Clone.of(backend, templates, state, cell.id().toString()),
            backend.directory());
    Optional<SetbackException> setback = Optional.empty();
    try {
      trip.make();
    } catch (SetbackException e) {
      setback = Optional.of(e);
    }
    Evidence evidence =
        Evidence.of(visits.statements(), visits.errors(), visits.checks(), visits.logs())
            .with(setback.map(SetbackException::differences).orElse(List.of()));
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    if (setback.isPresent()) {
      return failed(cell, setback.get(), evidence, duration);
    }
    return evidence.statements() == 0
        ? CellResult.notRun(cell.id(), Reasons.NO_STATEMENT, evidence, duration)
        : CellResult.passed(cell.id(), evidence, duration);
  }

  private static CellResult failed(
      RoundTripCell cell, SetbackException setback, Evidence evidence, Duration duration) {
    if (!setback.proves()) {
      return CellResult.notRun(cell.id(), String.valueOf(setback.getMessage()), evidence, duration);
    }
    return setback
        .check()
        .map(
            check ->
                CellResult.failed(
                    cell.id(),
                    Reasons.blame(evidence),
                    Reasons.failed(check, evidence),
                    evidence,
                    duration))
        .orElseGet(
            () ->
                CellResult.failed(
                    cell.id(),
                    Blame.MIGRATION,
                    String.valueOf(setback.getMessage()),
                    evidence,
                    duration));
  }
}
