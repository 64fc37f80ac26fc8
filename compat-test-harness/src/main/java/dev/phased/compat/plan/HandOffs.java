package dev.phased.compat.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which hand-offs are planned. On one state: from every version to every other. Across
 * a migration to the next state: from every version to itself and its neighbours, which may serve
 * beside it. Across several: what the oldest wrote on the base, as most of what production has, to
 * every version. None where the change declares the writer or the reader gone.
 */
final class HandOffs {
  private final List<String> versions;
  private final List<RunCell> runs;
  private final List<HandOffCell> cells = new ArrayList<>();

  private HandOffs(List<String> versions, List<RunCell> runs) {
    this.versions = versions;
    this.runs = runs;
  }

  static List<HandOffCell> cells(
      List<String> versions, List<SchemaState> states, List<RunCell> runs) {
    HandOffs plan = new HandOffs(versions, runs);
    for (int at = 0; at < states.size(); at++) {
      plan.on(states.get(at));
      if (at + 1 < states.size()) {
        plan.across(states.get(at), states.get(at + 1));
        plan.fromBase(states, at + 1);
      }
    }
    return List.copyOf(plan.cells);
  }

  private void on(SchemaState state) {
    for (int writer = 0; writer < versions.size(); writer++) {
      for (int reader = 0; reader < versions.size(); reader++) {
        if (writer != reader) {
          add(writer, state, reader, state);
        }
      }
    }
  }

  private void across(SchemaState from, SchemaState to) {
    for (int writer = 0; writer < versions.size(); writer++) {
      int newest = Math.min(writer + 1, versions.size() - 1);
      for (int reader = Math.max(writer - 1, 0); reader <= newest; reader++) {
        add(writer, from, reader, to);
      }
    }
  }

  /** Those that do not lead across one migration to a neighbour. */
  private void fromBase(List<SchemaState> states, int to) {
    for (int reader = to == 1 ? 2 : 0; reader < versions.size(); reader++) {
      add(0, states.get(0), reader, states.get(to));
    }
  }

  private void add(int writer, SchemaState from, int reader, SchemaState to) {
    requirement(writer, from, reader, to)
        .map(
            requirement ->
                new HandOffCell(versions.get(writer), from, versions.get(reader), to, requirement))
        .ifPresent(cells::add);
  }

  /** What must come out; empty if the hand-off can't happen. */
  private Optional<Requirement> requirement(
      int writer, SchemaState from, int reader, SchemaState to) {
    Requirement writes = run(writer, from);
    Requirement reads = run(reader, to);
    if (writes == Requirement.INCOMPATIBLE || reads == Requirement.INCOMPATIBLE) {
      return Optional.empty();
    }
    // An older version meets what a newer one wrote only while both are live: neighbours are. When
    // a version that is no neighbour comes, rows of a schema before may have been mended.
    boolean happens = from.equals(to) ? writer <= reader + 1 : Math.abs(writer - reader) <= 1;
    boolean bothRun = writes == Requirement.REQUIRED && reads == Requirement.REQUIRED;
    return Optional.of(happens && bothRun ? Requirement.REQUIRED : Requirement.INFORMATIVE);
  }

  private Requirement run(int version, SchemaState state) {
    return runs.stream()
        .filter(cell -> cell.version().equals(versions.get(version)) && cell.state().equals(state))
        .findFirst()
        .orElseThrow()
        .requirement();
  }
}
