package dev.phased.compat.run;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the hand-offs that begin on one state, in one fleet: first those that end there, then those
 * with migrations between, state by state. To start the versions anew for each cell would take much
 * longer.
 */
final class HandOffRunner {
  private final MatrixPlan plan;
  private final CellRunner runner;
  private final HandOffProcedure procedure;
  private final BiFunction<SchemaState, String, Fleet> fleets;
  private final Map<CellId, CellResult> runs;
  private final CellListener listener;

  /**
   * Runs hand-offs.
   *
   * @param fleets makes one on a state, with a name
   * @param runs how the run cells went, as far as they were run
   */
  HandOffRunner(
      MatrixPlan plan,
      CellRunner runner,
      HandOffProcedure procedure,
      BiFunction<SchemaState, String, Fleet> fleets,
      Map<CellId, CellResult> runs,
      CellListener listener) {
    this.plan = plan;
    this.runner = runner;
    this.procedure = procedure;
    this.fleets = fleets;
    this.runs = runs;
    this.listener = listener;
  }

  /** Runs hand-offs that all begin on {@code from}. */
  List<CellResult> run(SchemaState from, List<HandOffCell> cells) {
    List<CellResult> results = new ArrayList<>();
    List<HandOffCell> possible = new ArrayList<>();
    for (HandOffCell cell : cells) {
      impossible(cell)
          .ifPresentOrElse(
              result -> {
                listener.started(cell.id());
                results.add(told(result));
              },
              () -> possible.add(cell));
    }
    try (Fleet fleet = fleets.apply(from, "hand-offs@" + from.id())) {
      for (HandOffCell cell : possible) {
        if (!cell.migrates()) {
          listener.started(cell.id());
          results.add(told(runner.run(cell, () -> hand(cell, fleet))));
        }
      }
      List<HandOffCell> across = possible.stream().filter(HandOffCell::migrates).toList();
      across.forEach(cell -> listener.started(cell.id()));
      results.addAll(across(across, fleet));
    }
    return results;
  }

  private CellResult hand(HandOffCell cell, Fleet fleet) throws Exception {
    return procedure.read(procedure.write(cell, fleet), fleet);
  }

  private List<CellResult> across(List<HandOffCell> cells, Fleet fleet) {
    List<CellResult> results = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (HandOffCell cell : cells) {
      runner
          .attempt(cell, () -> procedure.write(cell, fleet))
          .use(passages::add, result -> results.add(told(result)));
    }
    for (SchemaState to : plan.states()) {
      List<Passage> arriving =
          passages.stream().filter(passage -> passage.cell().to().equals(to)).toList();
      if (arriving.isEmpty()) {
        continue;
      }
      CellResult stuck = migrate(arriving.get(0).cell(), fleet);
      if (stuck != null) {
        results.addAll(stuck(passages, stuck));
        break;
      }
      arriving.forEach(passage -> results.add(told(read(passage, fleet))));
      passages.removeAll(arriving);
    }
    return results;
  }

  /** What is wrong; null if nothing is. */
  private @Nullable CellResult migrate(HandOffCell cell, Fleet fleet) {
    return runner
        .attempt(
            cell,
            () -> {
              fleet.migrate(cell.to());
              return cell.to();
            })
        .result();
  }

  private CellResult read(Passage passage, Fleet fleet) {
    return runner.run(passage.cell(), () -> procedure.read(passage, fleet));
  }

  /** The migration fails on what some version wrote: so each one's data is tried alone. */
  private List<CellResult> stuck(List<Passage> passages, CellResult stuck) {
    if (passages.size() == 1) {
      return List.of(told(Reasons.notMigrated(passages.get(0).cell(), stuck)));
    }
    return passages.stream().flatMap(passage -> alone(passage.cell())).toList();
  }

  private Stream<CellResult> alone(HandOffCell cell) {
    try (Fleet fleet = fleets.apply(cell.from(), cell.id().name())) {
      return across(List.of(cell), fleet).stream();
    }
  }

  /** What does not even run can hand nothing over; that it does not run is said elsewhere. */
  private Optional<CellResult> impossible(HandOffCell cell) {
    return Stream.of(plan.run(cell.writer(), cell.from()), plan.run(cell.reader(), cell.to()))
        .filter(this::fails)
        .findFirst()
        .map(run -> CellResult.notRun(cell.id(), Reasons.failsAlone(run)));
  }

  private boolean fails(RunCell run) {
    CellResult result = runs.get(run.id());
    return result != null && result.outcome() == Outcome.FAILED;
  }

  private CellResult told(CellResult result) {
    listener.finished(result);
    return result;
  }
}
