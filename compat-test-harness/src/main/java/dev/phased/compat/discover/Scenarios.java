package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the scenarios of a class and of those it extends. */
final class Scenarios {
  private Scenarios() {}

  /** In the order of their names. */
  static List<ScenarioMethod> of(Class<?> type, List<Problem> problems) {
    return Methods.annotated(type, Scenario.class).stream()
        .filter(method -> isScenario(method, problems))
        .map(ScenarioMethod::new)
        .toList();
  }

  /** That each names only versions that there are, and each version has one at least. */
  static void check(
      Class<?> type,
      List<ScenarioMethod> scenarios,
      List<String> versions,
      List<Problem> problems) {
    for (ScenarioMethod scenario : scenarios) {
      scenario.versions().stream()
          .filter(version -> !versions.contains(version))
          .map(version -> MatrixTexts.unknownVersion(scenario.method(), version, versions))
          .forEach(problems::add);
    }
    if (!scenarios.isEmpty()) {
      versions.stream()
          .filter(version -> scenarios.stream().noneMatch(scenario -> scenario.runsOn(version)))
          .map(version -> MatrixTexts.versionWithoutScenario(type, version))
          .forEach(problems::add);
    }
  }

  private static boolean isScenario(Method method, List<Problem> problems) {
    boolean good =
        Methods.canBeCalled(method)
            && method.getReturnType() == void.class
            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {RunningApp.class});
    if (good) {
      method.setAccessible(true);
    } else {
      problems.add(MatrixTexts.noSuchScenario(method));
    }
    return good;
  }

  /** The versions that scenarios are for, where not for all. */
  static Map<String, List<String>> limits(List<ScenarioMethod> scenarios) {
    return scenarios.stream()
        .filter(scenario -> !scenario.versions().isEmpty())
        .collect(Collectors.toMap(ScenarioMethod::name, ScenarioMethod::versions));
  }
}
