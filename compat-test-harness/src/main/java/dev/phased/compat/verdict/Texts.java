package dev.phased.compat.verdict;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.CellResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every sentence that a judgement or a verdict can say. */
final class Texts {
  static final String NO_RESULT = "It was not run.";
  private static final String CONTRADICTION = "What was merged contradicts itself.";
  private static final int MANY = 6;
  private static final Pattern END = Pattern.compile("[.!?]$");

  private Texts() {}

  // Cells

  /** What failed, what it comes from, and what to do about it. */
  static String line(CellResult result) {
    String said = line(result.reason());
    return result
        .evidence()
        .cause()
        .map(cause -> said + " " + cause.sentence() + " " + cause.remedy())
        .orElse(said);
  }

  static String line(String reason) {
    String line = reason.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "It failed.";
    }
    return END.matcher(line).find() ? line : line + ".";
  }

  static String part(List<String> ran) {
    return "Only " + list(ran) + (ran.size() == 1 ? " was" : " were") + " run, and passed.";
  }

  static String must(CellResult result) {
    return line(result);
  }

  static String noExpand(SchemaState before, List<SchemaState> since, CellResult result) {
    String said = list(since.stream().map(Texts::said).toList());
    String was =
        since.size() == 1
            ? "this was no " + since.get(0).phase().map(Phase::word).orElse("expand")
            : "one of them was not";
    return "It worked on " + before.title() + ", and " + said + ": " + was + ". " + line(result);
  }

  static String noContract(RunCell cell, SchemaState contract) {
    return "It still works on "
        + cell.state().title()
        + ", and "
        + said(contract)
        + ": this was no contract, or no scenario uses what it removes.";
  }

  static String scenario(RunCell cell, CellResult result) {
    return "Production runs "
        + cell.title()
        + ", so the scenario is at fault, or the way the app is started; not the change. "
        + line(result);
  }

  static String migrationFailed(Cell cell, CellResult result) {
    return "No version gets past " + migration(cell.to()) + ". " + line(result);
  }

  static String lockedNotGone(CellResult result) {
    return "It failed for a lock, not for what the contract removes. " + line(result);
  }

  static String nothingSeen(CellResult result) {
    return "It failed before it sent a statement, so this says nothing about the schema. "
        + line(result);
  }

  static String on(List<String> databases, String reason) {
    return "On " + list(databases) + ": " + reason;
  }

  static String accepted(Expectation expected, CellResult result) {
    return "It may fail: " + why(expected) + " It says: " + line(result.reason());
  }

  static String stale(Expectation expected) {
    return "It was expected to fail, and it works. Remove its @Expect, which said: "
        + why(expected);
  }

  static String failsOtherwise(Expectation expected, CellResult result) {
    return "It was expected to fail with SQLState "
        + expected.sqlState().orElseThrow()
        + ", and fails otherwise. "
        + line(result.reason());
  }

  static String expired(Expectation expected, CellResult result) {
    return "Its @Expect held until "
        + expected.until().orElseThrow()
        + ", and said: "
        + why(expected)
        + (result.reason().isEmpty() ? " It works now." : " It says: " + line(result.reason()));
  }

  private static String why(Expectation expected) {
    String issue = expected.issue().map(where -> " (" + where + ")").orElse("");
    return line(expected.reason().strip().replaceFirst("\\.$", "") + issue);
  }

  static String migration(SchemaState state) {
    return "the migration to " + state.title();
  }

  static Reason noCell() {
    return new Reason(
        Reason.Kind.NOT_RUN, List.of(), "the matrix", "It has no cell, so nothing was tested.");
  }

  // Runs that were merged

  static Reason runsDisagree(Cell cell, String database, Map<String, String> said) {
    String each =
        said.entrySet().stream()
            .map(entry -> entry.getValue() + " in " + entry.getKey())
            .collect(Collectors.joining(", "));
    return new Reason(
        Reason.Kind.CONFLICT,
        List.of(cell.id()),
        cell.title() + ", " + database,
        "The runs contradict each other: " + each + ".");
  }

  static Reason plansDisagree(String name, MatrixPlan plan, String otherName, MatrixPlan other) {
    return new Reason(
        Reason.Kind.CONFLICT,
        List.of(),
        "the plan of " + otherName,
        "It is not that of " + name + ": " + difference(plan, other) + " Its cells do not count.");
  }

  private static String difference(MatrixPlan plan, MatrixPlan other) {
    if (!plan.versions().equals(other.versions())) {
      return "it has the versions "
          + list(other.versions())
          + ", not "
          + list(plan.versions())
          + ".";
    }
    if (!plan.states().equals(other.states())) {
      return "its migrations lead to other states of the schema.";
    }
    if (!plan.exercises().equals(other.exercises())) {
      return "it has other scenarios, hand-offs or workloads.";
    }
    return plan.expectations().equals(other.expectations())
        ? "it asks other things of its cells."
        : "it has other exceptions.";
  }

  // What to do

  static String toDo(Reason.Kind kind) {
    return switch (kind) {
      case AS_REQUIRED -> "";
      case INCOMPATIBLE ->
          "Mend the version, or let the migration keep what the version uses until none such is live.";
      case MIGRATION_FAILED -> "Mend the migration, and run the matrix again.";
      case LOCKED ->
          "Make the migration hold its locks for less long, or retry with a short lock_timeout.";
      case NO_EXPAND ->
          "Move what takes something away to a later migration of the phase contract.";
      case NO_CONTRACT ->
          "Add a scenario that uses what the contract removes, or give the migration its true phase.";
      case HAND_OFF ->
          "Teach the reader what the writer writes, and deploy that reader before the writer.";
      case TRANSITION ->
          "Do it in smaller steps: move rows in batches, build indexes concurrently, validate later.";
      case ROUND_TRIP -> "Mend the way down, or say in it with loses= what it gives up.";
      case EXPECTATION -> "Remove the @Expect, or give it a new last day on purpose.";
      case SCENARIO -> "Mend the scenario, or how the app is started, until it passes there.";
      case NOTHING_SEEN -> "Check that the app uses the database that it is given.";
      case NOT_RUN -> "Run the cells that are missing.";
      case CONFLICT -> "Merge only runs of the same build; run again what they disagree about.";
    };
  }

  // Verdicts

  static String sentence(Verdict.Safe safe) {
    return "SAFE in this order: "
        + safe.plan().steps().stream()
            .map(step -> step.action().text())
            .collect(Collectors.joining(", "))
        + "."
        + bounds(safe)
        + tail(" But not as required: ", safe.warnings());
  }

  static String headline(Verdict.Safe safe) {
    int steps = safe.plan().steps().size();
    String today = safe.plan().start().live().get(0);
    String back =
        safe.plan()
            .pointOfNoReturn()
            .map(step -> " can come back until step " + safe.plan().number(step))
            .orElse(" can come back at any time");
    String proven = safe.plan().unproven().isEmpty() ? "." : ", as far as was tested.";
    return "Roll out in "
        + (steps == 1 ? "1 step. " : steps + " steps. ")
        + today
        + back
        + proven
        + bounds(safe)
        + brief(" But not as required: ", safe.warnings());
  }

  static String sentence(Verdict.Unsafe unsafe) {
    return "UNSAFE: "
        + "no order of steps is safe. In the way: "
        + titles(unsafe.reasons())
        + "."
        + tail(" Also not as required: ", unsafe.warnings());
  }

  static String headline(Verdict.Unsafe unsafe) {
    return "No order of steps is safe." + brief(" In the way: ", unsafe.reasons());
  }

  static String sentence(Verdict.Unknown unknown) {
    return "UNKNOWN: "
        + unclear(unknown)
        + details(unknown.reasons())
        + tail(" Broken already: ", unknown.warnings());
  }

  static String headline(Verdict.Unknown unknown) {
    return (contradicts(unknown) ? CONTRADICTION : "Too little was run to tell" + missing(unknown))
        + brief(" Broken already: ", unknown.warnings());
  }

  private static String missing(Verdict.Unknown unknown) {
    long cells =
        unknown.reasons().stream()
            .filter(reason -> reason.kind() == Reason.Kind.NOT_RUN)
            .mapToLong(reason -> reason.cells().size())
            .sum();
    return cells == 0
        ? "."
        : cells == 1 ? ": 1 cell is missing." : ": " + cells + " cells are missing.";
  }

  private static String unclear(Verdict.Unknown unknown) {
    return contradicts(unknown) ? CONTRADICTION + " " : "too little was run to tell. Missing: ";
  }

  private static boolean contradicts(Verdict.Unknown unknown) {
    return unknown.reasons().stream().anyMatch(each -> each.kind() == Reason.Kind.CONFLICT);
  }

  private static String bounds(Verdict.Safe safe) {
    return bounds(safe.notBefore(), " needs ", " need ")
        + bounds(safe.goneBefore(), " must be gone before ", " must be gone before ");
  }

  private static String bounds(List<Bound> bounds, String one, String more) {
    return bounds.stream()
        .map(
            bound ->
                " "
                    + list(bound.versions())
                    + (bound.versions().size() == 1 ? one : more)
                    + bound.state().title()
                    + ".")
        .collect(Collectors.joining());
  }

  private static String tail(String lead, List<Reason> reasons) {
    return reasons.isEmpty() ? "" : lead + details(reasons);
  }

  private static String brief(String lead, List<Reason> reasons) {
    return reasons.isEmpty() ? "" : lead + titles(reasons) + ".";
  }

  private static String titles(List<Reason> reasons) {
    return some(reasons, Reason::title, ", ");
  }

  private static String details(List<Reason> reasons) {
    return some(reasons, reason -> reason.title() + ": " + reason.sentence(), " ");
  }

  /** The first few, and how many more there are. */
  static String some(List<String> titles) {
    int more = titles.size() - MANY;
    String shown = titles.stream().limit(MANY).collect(Collectors.joining(", "));
    return more > 1 ? shown + " and " + more + " more" : String.join(", ", titles);
  }

  private static String some(List<Reason> reasons, Function<Reason, String> text, String comma) {
    String shown = reasons.stream().limit(MANY).map(text).collect(Collectors.joining(comma));
    int more = reasons.size() - MANY;
    return more > 0 ? shown + comma + "and " + more + " more" : shown;
  }

  static String unread(String writer, String reader, SchemaState state) {
    return "that " + reader + " reads what " + writer + " writes on " + state.title();
  }

  // Migrations

  private static String said(SchemaState state) {
    List<String> scripts = state.migrations().stream().map(Migration::script).toList();
    return list(scripts)
        + (scripts.size() == 1 ? " says " : " say ")
        + state.phase().map(Phase::word).orElse("nothing");
  }

  static String list(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
