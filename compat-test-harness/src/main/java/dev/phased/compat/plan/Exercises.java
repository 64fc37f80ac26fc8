package dev.phased.compat.plan;

import java.util.List;

/**
 * What a matrix does with the app versions, by the names of the methods and classes that say it.
 *
 * @param scenarios what runs in each run cell
 * @param handOffs what one version writes and another reads; without any, no hand-off is planned
 * @param workloads what goes on while a migration runs; without any, no transition is planned
 */
public record Exercises(List<String> scenarios, List<String> handOffs, List<String> workloads) {
  /** Copies the lists. */
  public Exercises {
    scenarios = List.copyOf(scenarios);
    handOffs = List.copyOf(handOffs);
    workloads = List.copyOf(workloads);
  }

  /** Only scenarios. */
  public static Exercises scenarios(List<String> scenarios) {
    return new Exercises(scenarios, List.of(), List.of());
  }
}
