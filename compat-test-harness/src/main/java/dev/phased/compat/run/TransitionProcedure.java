package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Migrates while versions serve their callers. */
final class TransitionProcedure implements Procedure<TransitionCell> {
  /** A stall that a busy machine may have caused is worth another look, but not many. */
  private static final int ATTEMPTS = 3;

  private final Backend backend;
  private final Matrix matrix;
  private final Templates templates;
  private final RunSettings settings;

  /**
   * A way to run them.
   *
   * @param templates the states, with the rows that are there before
   */
  TransitionProcedure(Backend backend, Matrix matrix, Templates templates, RunSettings settings) {
    this.backend = backend;
    this.matrix = matrix;
    this.templates = templates;
    this.settings = settings;
  }

  @Override
  public CellResult run(TransitionCell cell)
      throws MigrationException,
          AppStartException,
          InterruptedException,
          SQLException,
          IOException {
    for (int attempt = 1; ; attempt++) {
      Made made = attempt(cell);
      if (!made.mayBeTheMachine() || attempt == ATTEMPTS) {
        return made.result();
      }
    }
  }

  /**
   * What came out of one attempt.
   *
   * @param mayBeTheMachine whether a busy machine may be the reason why it did not pass
   */
  private record Made(CellResult result, boolean mayBeTheMachine) {}

  private Made attempt(TransitionCell cell)
      throws MigrationException,
          AppStartException,
          InterruptedException,
          SQLException,
          IOException {
    long begin = System.nanoTime();
    String name = cell.id().name();
    try (Fleet fleet =
        new Fleet(backend, matrix, templates, settings.output(), cell.from(), name)) {
      Transit transit = new TrafficRun(matrix, settings, cell, fleet).run();
      if (transit.observed().values().stream().anyMatch(Reasons::serverTrouble)
          || transit.failure().filter(Reasons::serverTrouble).isPresent()) {
        throw new ServerException(Reasons.BROKE_DOWN, null);
      }
      Evidence evidence = new TrafficEvidence(transit, fleet).evidence();
      TransitionFindings findings = new TransitionFindings(transit);
      Duration duration = Duration.ofNanos(System.nanoTime() - begin);
      return new Made(
          result(cell.id(), findings, fleet, evidence, duration), findings.mayBeTheMachine());
    } catch (FillException e) {
      return new Made(CellResult.notRun(cell.id(), String.valueOf(e.getMessage())), false);
    }
  }

  private static CellResult result(
      CellId id, TransitionFindings findings, Fleet fleet, Evidence evidence, Duration duration) {
    List<TransitionFindings.Finding> all = findings.all();
    if (!all.isEmpty()) {
      String reason =
          String.join(" ", all.stream().map(TransitionFindings.Finding::sentence).toList());
      return CellResult.failed(id, all.get(0).blame(), fleet.hide(reason), evidence, duration);
    }
    return findings
        .unproven()
        .map(reason -> CellResult.notRun(id, reason, evidence, duration))
        .orElseGet(() -> CellResult.passed(id, evidence, duration));
  }

  /** What apps did from the first operation on. */
  static long statements(Transit transit) {
    return transit.observed().values().stream().mapToLong(Observed::statements).sum();
  }
}
