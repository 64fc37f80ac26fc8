package dev.phased.compat.report;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a report was made from, made from the report. Nothing that was derived is taken over. */
final class Restored {
  private final Report report;

  Restored(Report report) {
    this.report = report;
  }

  List<MatrixResult> results() {
    return report.databases().stream().map(this::result).toList();
  }

  List<Reason> conflicts() {
    return report.conflicts().stream()
        .map(
            conflict ->
                new Reason(
                    Reason.Kind.CONFLICT,
                    conflict.cells().stream().map(CellId::new).toList(),
                    conflict.title(),
                    conflict.sentence()))
        .toList();
  }

  private MatrixResult result(Report.Database database) {
    RestoredCells cells = new RestoredCells(report.isOnSeveral() ? database.id() + "/" : "");
    return new MatrixResult(
        plan(database),
        database.cells().stream().filter(Report.Cell::tried).map(cells::result).toList(),
        Instant.parse(database.started()),
        Duration.ofMillis(database.durationMillis()),
        database.environment());
  }

  private MatrixPlan plan(Report.Database database) {
    Map<String, SchemaState> states = new LinkedHashMap<>();
    Optional.ofNullable(database.states()).orElse(report.states()).stream()
        .map(Restored::state)
        .forEach(state -> states.put(state.id(), state));
    return new MatrixPlan(
        report.title(),
        report.className(),
        database.id(),
        report.versions(),
        List.copyOf(states.values()),
        exercises(),
        database.cells().stream().map(cell -> cell(cell, states)).toList(),
        database.accepted().stream().map(Restored::expectation).toList());
  }

  private Exercises exercises() {
    Map<String, List<String>> limits = new LinkedHashMap<>();
    for (Report.Exercise scenario : report.exercises().scenarios()) {
      if (scenario.versions() != null) {
        limits.put(scenario.name(), scenario.versions());
      }
    }
    return new Exercises(
        report.scenarios(), report.exercises().handOffs(), report.exercises().workloads(), limits);
  }

  private static Cell cell(Report.Cell cell, Map<String, SchemaState> states) {
    Requirement requirement = Requirement.valueOf(cell.requirement());
    SchemaState from = state(cell.from(), states);
    SchemaState to = state(cell.to(), states);
    return switch (cell.kind()) {
      case "RUN" -> new RunCell(cell.after().get(0), to, requirement);
      case "HAND_OFF" ->
          new HandOffCell(cell.before().get(0), from, cell.after().get(0), to, requirement);
      case "TRANSITION" -> new TransitionCell(cell.after(), from, to, requirement);
      case "ROUND_TRIP" -> new RoundTripCell(cell.before(), cell.after(), from, to, requirement);
      default -> throw new IllegalArgumentException("No such kind of cell: " + cell.kind());
    };
  }

  private static SchemaState state(String id, Map<String, SchemaState> states) {
    return Optional.ofNullable(states.get(id))
        .orElseThrow(() -> new IllegalArgumentException("No such state: " + id));
  }

  private static SchemaState state(Report.State state) {
    return new SchemaState(
        state.id(),
        state.name(),
        phase(state.phase()),
        state.migrations().stream().map(Restored::migration).toList());
  }

  private static Migration migration(Report.Migration migration) {
    return new Migration(
        migration.version(),
        migration.script(),
        phase(migration.phase()),
        Optional.ofNullable(migration.wayDown()),
        Optional.ofNullable(migration.owner()),
        Optional.ofNullable(migration.notBefore()).map(LocalDate::parse));
  }

  static Optional<Phase> phase(@Nullable String word) {
    return Optional.ofNullable(word).flatMap(Phase::ofWord);
  }

  private static Expectation expectation(Report.Accepted accepted) {
    return new Expectation(
        new CellId(accepted.cell()),
        Requirement.valueOf(accepted.requirement()),
        accepted.reason(),
        Optional.ofNullable(accepted.sqlState()),
        Optional.ofNullable(accepted.issue()),
        Optional.ofNullable(accepted.until()).map(LocalDate::parse),
        accepted.expired());
  }
}
