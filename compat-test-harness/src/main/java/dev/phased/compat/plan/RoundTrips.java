package dev.phased.compat.plan;

import java.util.ArrayList;
import java.util.List;

/** A round trip over each phase that has a way down. */
final class RoundTrips {
  private RoundTrips() {}

  /** Whoever must work on a state must work there again after a way down, or up again. */
  static List<RoundTripCell> cells(List<SchemaState> states, List<RunCell> runs) {
    List<RoundTripCell> cells = new ArrayList<>();
    for (int to = 1; to < states.size(); to++) {
      if (states.get(to).hasWayDown()) {
        SchemaState from = states.get(to - 1);
        cells.add(
            new RoundTripCell(
                required(runs, from),
                required(runs, states.get(to)),
                from,
                states.get(to),
                Requirement.REQUIRED));
      }
    }
    return cells;
  }

  private static List<String> required(List<RunCell> runs, SchemaState state) {
    return runs.stream()
        .filter(run -> run.state().equals(state) && run.requirement() == Requirement.REQUIRED)
        .map(RunCell::version)
        .toList();
  }
}
