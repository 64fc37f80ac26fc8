package dev.phased.compat.plan;

import java.util.List;
import java.util.Map;

/**
 * What a matrix does with the app versions, by the names of the methods and classes that say it.
 *
 * @param scenarios what runs in each run cell
 * @param handOffs what one version writes and another reads; without any, no hand-off is planned
 * @param workloads what goes on while a migration runs; without any, no transition is planned
 * @param limits the versions that a scenario is for, by its name; one that is not in it is for all
 */
public record Exercises(
    List<String> scenarios,
    List<String> handOffs,
    List<String> workloads,
    Map<String, List<String>> limits) {
  /** Copies the collections. */
  public Exercises {
    scenarios = List.copyOf(scenarios);
    handOffs = List.copyOf(handOffs);
    workloads = List.copyOf(workloads);
    limits = Map.copyOf(limits);
  }

  /** Scenarios that are for all versions. */
  public Exercises(List<String> scenarios, List<String> handOffs, List<String> workloads) {
    this(scenarios, handOffs, workloads, Map.of());
  }

  /** The scenarios that are for one of these versions or more. */
  public List<String> scenarios(List<String> versions) {
    return scenarios.stream()
        .filter(
            scenario ->
                !limits.containsKey(scenario)
                    || limits.getOrDefault(scenario, List.of()).stream()
                        .anyMatch(versions::contains))
        .toList();
  }

  /** Only scenarios. */
  public static Exercises ofScenarios(List<String> scenarios) {
    return new Exercises(scenarios, List.of(), List.of());
  }
}
