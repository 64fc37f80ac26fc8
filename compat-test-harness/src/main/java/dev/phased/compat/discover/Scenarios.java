package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the scenarios of a class and of those it extends. */
final class Scenarios {
  private Scenarios() {}

  /** In the order of their names, since reflection keeps no other. */
  static List<ScenarioMethod> of(Class<?> type, List<Problem> problems) {
    Map<String, Method> found = new LinkedHashMap<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      Arrays.stream(at.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Scenario.class))
          .forEach(method -> found.putIfAbsent(method.getName(), method));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Method::getName))
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
          .map(version -> Texts.unknownVersion(scenario.method(), version, versions))
          .forEach(problems::add);
    }
    if (!scenarios.isEmpty()) {
      versions.stream()
          .filter(version -> scenarios.stream().noneMatch(scenario -> scenario.runsOn(version)))
          .map(version -> Texts.versionWithoutScenario(type, version))
          .forEach(problems::add);
    }
  }

  private static boolean isScenario(Method method, List<Problem> problems) {
    boolean good =
        !Modifier.isStatic(method.getModifiers())
            && !Modifier.isAbstract(method.getModifiers())
            && method.getReturnType() == void.class
            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {RunningApp.class});
    if (good) {
      method.setAccessible(true);
    } else {
      problems.add(Texts.noSuchScenario(method));
    }
    return good;
  }
}
