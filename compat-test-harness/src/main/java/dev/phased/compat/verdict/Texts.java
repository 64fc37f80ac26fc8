package dev.phased.compat.verdict;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.CellResult;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every sentence that a judgement or a verdict can say. */
final class Texts {
  static final String NO_RESULT = "It was not run.";
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
    return "UNKNOWN: too little was run to tell. Missing: "
        + details(unknown.reasons())
        + tail(" Broken already: ", unknown.warnings());
  }

  static String headline(Verdict.Unknown unknown) {
    return "Too little was run to tell." + brief(" Broken already: ", unknown.warnings());
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
