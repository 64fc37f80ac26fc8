package dev.phased.compat.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which hand-offs are planned. On one state: from every version to every other. Across
 * a migration to the next state: from every version to itself, and to the next newer one. None
 * where the change declares the writer or the reader gone.
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
      add(writer, from, writer, to);
      if (writer + 1 < versions.size()) {
        add(writer, from, writer + 1, to);
      }
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
    // An older version meets what a newer one wrote only while both are live: neighbours are.
    boolean happens = writer <= reader + 1;
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
