package dev.phased.compat.discover;

import static dev.phased.compat.discover.Problems.at;
import static dev.phased.compat.discover.Problems.badMethod;

import dev.phased.Problem;
import java.lang.reflect.Method;
import java.util.List;

/** What can be wrong with the class of a matrix, its scenarios and its hand-offs. */
final class MatrixTexts {
  private MatrixTexts() {}

  static Problem unknownVersion(Method scenario, String version, List<String> versions) {
    return new Problem(
        scenario.getDeclaringClass().getName(),
        0,
        "@Scenario "
            + scenario.getName()
            + " runs on version \""
            + version
            + "\", which there is not.",
        "There are " + String.join(", ", versions) + ".");
  }

  static Problem versionWithoutScenario(Class<?> type, String version) {
    return at(
        type,
        "No scenario runs on " + version + ", so its cells would prove nothing.",
        "Write one for it, or let one of the others run on it: versions = \"" + version + "\".");
  }

  static Problem noSuchScenario(Method method) {
    return badMethod(
        "Scenario", method, "@Scenario void " + method.getName() + "(RunningApp app), not static.");
  }

  static Problem noSuchHandOff(Class<?> nested) {
    return at(
        nested,
        "No instance of this HandOff can be made.",
        "Write it as static class "
            + nested.getSimpleName()
            + " implements HandOff<…>, with a constructor without parameters.");
  }

  static Problem noConstructor(Class<?> type) {
    return at(
        type,
        "No instance of this @CompatibilityMatrix class can be made.",
        "Make it a concrete class, static if it is nested, with a constructor without parameters.");
  }

  static Problem constructorFails(Class<?> type, Throwable cause) {
    return at(
        type,
        "The constructor of this @CompatibilityMatrix class throws " + cause + ".",
        "Each cell makes an instance, so the constructor has to work without any set-up.");
  }
}
