package dev.phased.compat.report;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.JudgedCell;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Mark;
import dev.phased.compat.verdict.Reason;
import dev.phased.compat.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the model of a report. Everything in it follows from the results and the conflicts. */
final class Model {
  /** What is not tested if the plan has no cell of a kind. */
  private static final Map<Cell.Kind, String> KINDS =
      new EnumMap<>(
          Map.of(
              Cell.Kind.HAND_OFF, "Data that one version writes and another reads.",
              Cell.Kind.TRANSITION, "Migrations while the app serves traffic.",
              Cell.Kind.ROUND_TRIP, "Ways back: undoing a migration."));

  private Model() {}

  static Report of(MatrixResult result) {
    return of(List.of(result));
  }

  static Report of(List<MatrixResult> results) {
    return of(results, List.of());
  }

  static Report of(List<MatrixResult> raw, List<Reason> contradictions) {
    List<MatrixResult> results = raw.stream().map(Cleaned::of).toList();
    List<Reason> conflicts = contradictions.stream().map(Cleaned::of).toList();
    List<Judgement> each =
        results.stream().map(result -> Judgement.of(result.plan(), result.cells())).toList();
    Judgement judgement = Judgement.ofAll(each);
    Verdict verdict = Verdict.of(judgement, conflicts);
    MatrixPlan plan = results.get(0).plan();
    List<Report.Database> databases = new ArrayList<>();
    for (int at = 0; at < results.size(); at++) {
      List<SchemaState> states = results.get(at).plan().states();
      @Nullable List<Report.State> own =
          states.equals(plan.states()) ? null : states.stream().map(Model::state).toList();
      databases.add(CellModels.database(results.get(at), each.get(at), results.size() > 1, own));
    }
    return new Report(
        Report.FORMAT,
        plan.title(),
        plan.className(),
        started(results).toString(),
        results.stream().mapToLong(result -> result.duration().toMillis()).sum(),
        verdict(verdict, judgement),
        verdict instanceof Verdict.Safe safe ? Rollouts.of(safe.plan()) : null,
        alternatives(verdict),
        plan.states().stream().map(Model::state).toList(),
        plan.versions(),
        exercises(plan.exercises()),
        conflicts.stream().map(Model::conflict).toList(),
        databases,
        notTested(judgement),
        environment(results));
  }

  private static Instant started(List<MatrixResult> results) {
    return results.stream().map(MatrixResult::started).min(Instant::compareTo).orElseThrow();
  }

  private static Report.Judged verdict(Verdict verdict, Judgement judgement) {
    Findings findings = new Findings(judgement);
    return new Report.Judged(
        verdict.word(),
        Clean.line(verdict.headline()),
        Clean.line(verdict.sentence()),
        verdict.reasons().stream().map(findings::inTheWay).toList(),
        verdict.warnings().stream().map(findings::beside).toList());
  }

  private static List<List<String>> alternatives(Verdict verdict) {
    return verdict instanceof Verdict.Safe safe
        ? safe.alternatives().stream()
            .map(plan -> plan.steps().stream().map(step -> step.action().text()).toList())
            .toList()
        : List.of();
  }

  private static Report.State state(SchemaState state) {
    return new Report.State(
        state.id(),
        state.name(),
        state.phase().map(Phase::word).orElse(null),
        state.migrations().stream().map(Model::migration).toList());
  }

  private static Report.Migration migration(Migration migration) {
    return new Report.Migration(
        migration.version(),
        migration.script(),
        migration.phase().map(Phase::word).orElse(null),
        migration.wayDown().orElse(null),
        migration.owner().orElse(null),
        migration.notBefore().map(LocalDate::toString).orElse(null));
  }

  private static Report.Exercises exercises(Exercises exercises) {
    return new Report.Exercises(
        exercises.scenarios().stream()
            .map(name -> new Report.Exercise(name, exercises.limits().get(name)))
            .toList(),
        exercises.handOffs(),
        exercises.workloads());
  }

  private static Report.Conflict conflict(Reason conflict) {
    return new Report.Conflict(
        conflict.cells().stream().map(CellId::toString).toList(),
        conflict.title(),
        conflict.sentence());
  }

  private static List<String> notTested(Judgement judgement) {
    List<String> texts = new ArrayList<>();
    for (JudgedCell cell : judgement.cells()) {
      if (cell.mark() == Mark.NOT_RUN) {
        texts.add(Words.sentence(Clean.line(cell.cell().title() + ": " + cell.reason())));
      }
    }
    KINDS.forEach(
        (kind, text) -> {
          if (judgement.cells().stream().noneMatch(cell -> cell.cell().kind() == kind)) {
            texts.add(text);
          }
        });
    return texts;
  }

  /** What differs between databases stands with each of them. */
  private static Map<String, String> environment(List<MatrixResult> results) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (MatrixResult result : results) {
      result
          .environment()
          .forEach(
              (name, value) -> {
                boolean server = name.equals(MatrixResult.SERVER) && results.size() > 1;
                String key = server ? name + " " + result.plan().database() : name;
                shown.putIfAbsent(key, value);
              });
    }
    return shown;
  }
}
