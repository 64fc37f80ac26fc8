package dev.phased.compat.plan;

import dev.phased.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Every mistake that planning can find, in words. */
final class Texts {
  private static final String ANNOTATE =
      "Write its phase on the first line, such as -- phased: expand";

  private Texts() {}

  static Problem noMigration(String source) {
    return new Problem(
        source,
        0,
        "The history has no migration.",
        "Check that its locations name where the migrations are.");
  }

  static Problem noSuchBase(String source, String base, List<Migration> migrations) {
    return new Problem(
        source,
        0,
        "No migration has the version " + base + " that base names.",
        "There are " + versions(migrations) + ": name the last one that the oldest app knows.");
  }

  static Problem noPhase(String source) {
    return new Problem(
        source,
        0,
        "No migration says a phase, so there is only one schema to test on.",
        "Write the phase on the first line of each migration of the change, such as -- phased: expand");
  }

  static Problem noPhaseAfter(String source, Migration base) {
    return new Problem(
        source,
        0,
        "No migration after the base "
            + base.version()
            + " says a phase, so there is only one"
            + " schema to test on.",
        "Write the phase on the first line of each migration of the change, or name an earlier base.");
  }

  static Problem noBase(String source, Migration first) {
    return new Problem(
        source,
        0,
        "The first migration, "
            + first.script()
            + ", says a phase, so no schema is left for the"
            + " oldest app to run on.",
        "Name the base: the version of the last migration that the oldest app knows.");
  }

  static Problem silent(Migration migration, Migration base) {
    return new Problem(
        migration.script(),
        1,
        "The migration says no phase, and it comes after the base " + base.version() + ".",
        ANNOTATE);
  }

  static Problem badState(String source, String name) {
    return new Problem(
        source,
        0,
        "states names \"" + name + "\", which is no state.",
        "Write a name and the version of its last migration, such as S2=4; names are letters,"
            + " digits, dot, hyphen and underscore.");
  }

  static Problem noSuchState(String source, String name, List<Migration> migrations) {
    return new Problem(
        source,
        0,
        "states names \"" + name + "\", and no migration has this version.",
        "There are " + versions(migrations) + ".");
  }

  static Problem notAfter(String source, String name) {
    return new Problem(
        source,
        0,
        "states names \"" + name + "\", which does not come after the state before it.",
        "Name the states in the order in which their migrations run, the base first.");
  }

  static Problem tooFewStates(String source) {
    return new Problem(
        source,
        0,
        "states names one state, so there is only one schema to test on.",
        "Name the base, on which the oldest app runs, and each schema after it.");
  }

  static Problem stateTwice(String source, String id) {
    return new Problem(
        source, 0, "states names " + id + " twice.", "Give each state a name of its own.");
  }

  static Problem tooFewVersions(String source, List<String> versions) {
    return new Problem(
        source,
        0,
        versions.isEmpty() ? "The matrix has no app version." : "The matrix has one app version.",
        "Write two @AppVersion or more, oldest first: the one in production and the one to come.");
  }

  static Problem twice(String source, String version) {
    return new Problem(
        source,
        0,
        "Two app versions have the id \"" + version + "\".",
        "Give each @AppVersion an id of its own.");
  }

  static Problem badId(String source, String version) {
    return new Problem(
        source,
        0,
        "\"" + version + "\" cannot be the id of an app version.",
        "Use letters, digits, dot, hyphen and underscore, such as v1 or 2.4.0.");
  }

  static Problem noScenario(String source) {
    return new Problem(
        source,
        0,
        "The matrix has no scenario, so its cells would prove nothing.",
        "Write a method @Scenario void placesAnOrder(RunningApp app) that uses the app.");
  }

  static Problem noSuchCell(
      String source, Expectation expectation, List<String> nearest, List<Cell> cells) {
    return new Problem(
        source,
        0,
        at(expectation) + " names no cell of this matrix.",
        nearest.isEmpty()
            ? "Its cells have ids such as "
                + cells.get(0).id()
                + " and "
                + cells.get(cells.size() - 1).id()
                + "."
            : "Did you mean " + String.join(" or ", nearest) + "?");
  }

  static Problem expectedTwice(String source, Expectation expectation) {
    return new Problem(
        source,
        0,
        at(expectation) + " is there twice.",
        "Leave one of them, and remove the other.");
  }

  static Problem productionIsExpected(String source, Expectation expectation) {
    return new Problem(
        source,
        0,
        at(expectation) + " excepts what runs in production.",
        "Correct the scenario that fails there; there is nothing else to compare with.");
  }

  static Problem expectedAnyway(String source, Expectation expectation) {
    return new Problem(
        source, 0, at(expectation) + " expects what the phases require anyway.", "Remove it.");
  }

  private static String at(Expectation expectation) {
    return "@Expect(cell = \"" + expectation.cell() + "\")";
  }

  private static String versions(List<Migration> migrations) {
    return migrations.stream().map(Migration::version).collect(Collectors.joining(", "));
  }
}
