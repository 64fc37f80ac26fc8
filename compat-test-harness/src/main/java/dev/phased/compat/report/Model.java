package dev.phased.compat.report;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Action;
import dev.phased.compat.verdict.JudgedCell;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Mark;
import dev.phased.compat.verdict.Position;
import dev.phased.compat.verdict.Reason;
import dev.phased.compat.verdict.Rollback;
import dev.phased.compat.verdict.RolloutPlan;
import dev.phased.compat.verdict.Step;
import dev.phased.compat.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the model of a report. */
final class Model {
  private static final Map<Class<? extends Cell>, String> KINDS = kinds();

  private Model() {}

  /** What is not tested if the plan has no cell of a kind. */
  private static Map<Class<? extends Cell>, String> kinds() {
    Map<Class<? extends Cell>, String> kinds = new LinkedHashMap<>();
    kinds.put(HandOffCell.class, "Data that one version writes and another reads.");
    kinds.put(TransitionCell.class, "Migrations while the app serves traffic.");
    kinds.put(RoundTripCell.class, "Ways back: undoing a migration.");
    return kinds;
  }

  static Report of(MatrixResult result) {
    return of(List.of(result));
  }

  static Report of(List<MatrixResult> results) {
    List<Judgement> each =
        results.stream().map(result -> Judgement.of(result.plan(), result.cells())).toList();
    Judgement judgement = Judgement.ofAll(each);
    Verdict verdict = Verdict.of(judgement);
    MatrixPlan plan = judgement.plan();
    List<Report.Database> databases = new ArrayList<>();
    for (int at = 0; at < results.size(); at++) {
      databases.add(database(results.get(at), each.get(at), results.size() > 1));
    }
    return new Report(
        Report.FORMAT,
        Clean.line(plan.title()),
        Clean.line(plan.className()),
        started(results).truncatedTo(ChronoUnit.SECONDS).toString(),
        results.stream().mapToLong(result -> result.duration().toMillis()).sum(),
        verdict(verdict),
        verdict instanceof Verdict.Safe safe ? rollout(safe.plan()) : null,
        alternatives(verdict),
        plan.states().stream().map(Model::state).toList(),
        plan.versions(),
        plan.exercises().scenarios().stream().map(Clean::line).toList(),
        databases,
        notTested(judgement),
        environment(results));
  }

  private static Instant started(List<MatrixResult> results) {
    return results.stream().map(MatrixResult::started).min(Instant::compareTo).orElseThrow();
  }

  private static Report.Database database(
      MatrixResult result, Judgement judgement, boolean several) {
    String id = result.plan().database();
    String logs = several ? id + "/" : "";
    return new Report.Database(
        Clean.line(id),
        Clean.line(result.environment().getOrDefault(MatrixResult.SERVER, "")),
        judgement.cells().stream().map(cell -> cell(cell, logs)).toList(),
        result.plan().expectations().stream().map(each -> accepted(each, judgement)).toList());
  }

  private static Report.Judged verdict(Verdict verdict) {
    return new Report.Judged(
        verdict.word(),
        Clean.line(verdict.headline()),
        Clean.line(verdict.sentence()),
        verdict.reasons().stream().map(Model::finding).toList(),
        verdict.warnings().stream().map(Model::finding).toList());
  }

  private static Report.Finding finding(Reason reason) {
    return new Report.Finding(
        reason.kind().name(),
        reason.cells().stream().map(CellId::toString).toList(),
        Clean.line(reason.title()),
        Clean.line(reason.sentence()));
  }

  private static Report.Rollout rollout(RolloutPlan plan) {
    List<Report.Move> moves = new ArrayList<>();
    for (Step step : plan.steps()) {
      moves.add(
          new Report.Move(
              plan.number(step),
              step.action().text(),
              standing(step.after()),
              rollback(step.rollback())));
    }
    @Nullable Integer turn = plan.pointOfNoReturn().map(plan::number).orElse(null);
    return new Report.Rollout(standing(plan.start()), moves, turn, Words.note(plan.unproven()));
  }

  private static Report.Rollback rollback(Rollback rollback) {
    return new Report.Rollback(
        rollback.to(),
        rollback.actions().stream().map(Action::text).toList(),
        rollback.unproven().isEmpty(),
        rollback.evidence().stream().map(CellId::toString).toList(),
        rollback.unproven());
  }

  private static List<List<String>> alternatives(Verdict verdict) {
    return verdict instanceof Verdict.Safe safe
        ? safe.alternatives().stream()
            .map(plan -> plan.steps().stream().map(step -> step.action().text()).toList())
            .toList()
        : List.of();
  }

  private static Report.Standing standing(Position position) {
    return new Report.Standing(position.live(), position.state().title());
  }

  private static Report.State state(SchemaState state) {
    return new Report.State(
        state.id(),
        state.name(),
        state.phase().map(Phase::word).orElse(null),
        state.migrations().stream().map(Migration::script).map(Clean::line).toList());
  }

  private static Report.Cell cell(JudgedCell judged, String logs) {
    CellResult result = judged.result();
    Evidence evidence = result.evidence();
    return new Report.Cell(
        judged.cell().id().toString(),
        kind(judged.cell()),
        Clean.line(judged.cell().title()),
        judged.cell().versions(),
        judged.cell().from().id(),
        judged.cell().to().id(),
        judged.cell().requirement().name(),
        result.outcome().name(),
        result.blame().map(Enum::name).orElse(null),
        judged.mark().name(),
        Clean.line(judged.reason()),
        result.duration().toMillis(),
        evidence.statements(),
        evidence.errors().stream()
            .map(
                error ->
                    new Report.Failure(
                        Clean.line(error.sqlState()),
                        Clean.text(error.message()),
                        Clean.text(error.statement())))
            .toList(),
        evidence.checks().stream()
            .map(
                check ->
                    new Report.Scene(
                        check.kind().name(),
                        Clean.line(check.name()),
                        check.outcome().name(),
                        Clean.text(check.message()),
                        check.duration().toMillis()))
            .toList(),
        evidence.logs().stream()
            .map(
                log ->
                    new Report.Log(
                        Clean.line(log.version()),
                        log.file().isEmpty() ? "" : Clean.line(logs + log.file()),
                        Clean.lines(log.tail())))
            .toList(),
        evidence.traffic().map(Seen::traffic).orElse(null),
        evidence.differences().stream().map(Clean::line).toList());
  }

  private static Report.Accepted accepted(Expectation expectation, Judgement judgement) {
    JudgedCell judged = judgement.cell(expectation.cell()).orElseThrow();
    return new Report.Accepted(
        expectation.cell().toString(),
        Clean.line(judged.cell().title()),
        expectation.requirement() == Requirement.INCOMPATIBLE ? "fails" : "works",
        Clean.line(expectation.reason()).replaceFirst("\\.$", ""),
        expectation.sqlState().orElse(null),
        expectation.issue().map(Clean::line).orElse(null),
        expectation.until().map(LocalDate::toString).orElse(null),
        judged.mark().name());
  }

  private static String kind(Cell cell) {
    if (cell instanceof HandOffCell) {
      return "HAND_OFF";
    }
    if (cell instanceof TransitionCell) {
      return "TRANSITION";
    }
    return cell instanceof RoundTripCell ? "ROUND_TRIP" : "RUN";
  }

  private static List<String> notTested(Judgement judgement) {
    List<String> texts = new ArrayList<>();
    for (JudgedCell cell : judgement.cells()) {
      if (cell.mark() == Mark.NOT_RUN) {
        texts.add(Clean.line(cell.cell().title() + ": " + cell.reason()));
      }
    }
    KINDS.forEach(
        (kind, text) -> {
          if (judgement.cells().stream().noneMatch(cell -> kind.isInstance(cell.cell()))) {
            texts.add(text);
          }
        });
    return texts;
  }

  /** What differs between databases stands with each of them. */
  private static Map<String, String> environment(List<MatrixResult> results) {
    Map<String, String> clean = new LinkedHashMap<>();
    for (MatrixResult result : results) {
      result
          .environment()
          .forEach(
              (name, value) -> {
                boolean server = name.equals(MatrixResult.SERVER) && results.size() > 1;
                String shown = server ? name + " " + result.plan().database() : name;
                clean.putIfAbsent(Clean.line(shown), Clean.line(value));
              });
    }
    return clean;
  }
}
