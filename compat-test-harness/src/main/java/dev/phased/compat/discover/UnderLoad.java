package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.Fill;
import java.util.List;

/**
 * What goes on while a migration runs.
 *
 * @param workloads what callers do
 * @param invariants what must hold all the time
 * @param fills the rows that are there before
 */
public record UnderLoad(
    List<WorkloadMethod> workloads, List<InvariantField> invariants, List<Fill> fills) {
  /** Copies the lists. */
  public UnderLoad {
    workloads = List.copyOf(workloads);
    invariants = List.copyOf(invariants);
    fills = List.copyOf(fills);
  }

  static UnderLoad of(Class<?> type, List<Problem> problems) {
    int before = problems.size();
    UnderLoad found =
        new UnderLoad(
            Workloads.of(type, problems),
            Invariants.of(type, problems),
            List.of(type.getAnnotationsByType(Fill.class)));
    found.fills.stream()
        .filter(fill -> fill.rows() < 1)
        .forEach(fill -> problems.add(LoadTexts.noRows(type, fill)));
    if (problems.size() == before && found.workloads.isEmpty()) {
      found.invariants.forEach(one -> problems.add(LoadTexts.neverAsked(one.field())));
      if (!found.fills.isEmpty()) {
        problems.add(LoadTexts.neverFilled(type));
      }
    }
    return found;
  }
}
