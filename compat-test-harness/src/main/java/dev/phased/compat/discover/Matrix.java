package dev.phased.compat.discover;

import dev.phased.compat.app.AppSpec;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.schema.SchemaHistory;
import java.util.List;
import java.util.Set;

/**
 * A matrix on one database, checked and ready to run.
 *
 * @param type the class that declares it
 * @param database what it runs on
 * @param plan what it is going to prove
 * @param history how its database gets from state to state
 * @param apps how to start each version, in the order of the plan
 * @param scenarios what runs in each run cell, in the order of the plan
 * @param handOffs what runs in each hand-off cell, in the order of the plan
 * @param underLoad what goes on while migrations run
 */
public record Matrix(
    Class<?> type,
    DatabaseSpec database,
    MatrixPlan plan,
    SchemaHistory history,
    List<AppSpec> apps,
    List<ScenarioMethod> scenarios,
    List<HandOffClass> handOffs,
    UnderLoad underLoad) {
  /** Copies the lists. */
  public Matrix {
    apps = List.copyOf(apps);
    scenarios = List.copyOf(scenarios);
    handOffs = List.copyOf(handOffs);
  }

  /** What runs in the cells of a version. */
  public List<ScenarioMethod> scenarios(String version) {
    return scenarios.stream().filter(scenario -> scenario.runsOn(version)).toList();
  }

  /** How to start a version of the plan. */
  public AppSpec app(String version) {
    return apps.stream().filter(app -> app.id().equals(version)).findFirst().orElseThrow();
  }

  /** The same, whose database gets from state to state in another way. */
  public Matrix with(SchemaHistory other) {
    return new Matrix(type, database, plan, other, apps, scenarios, handOffs, underLoad);
  }

  /** The same, with some of its scenarios and hand-offs. */
  public Matrix only(Set<String> scenarioNames, Set<String> handOffNames) {
    return new Matrix(
        type,
        database,
        plan,
        history,
        apps,
        scenarios.stream().filter(each -> scenarioNames.contains(each.name())).toList(),
        handOffs.stream().filter(each -> handOffNames.contains(each.name())).toList(),
        underLoad);
  }
}
