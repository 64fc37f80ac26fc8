package dev.phased.compat.report;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Reason;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results as a report keeps them: every text is safe to show, and times are no finer than is
 * written. What is read from a report equals that, so that it is judged alike.
 */
final class Cleaned {
  private Cleaned() {}

  static MatrixResult of(MatrixResult result) {
    return new MatrixResult(
        plan(result.plan()),
        result.cells().stream().map(CleanedCells::of).toList(),
        result.started().truncatedTo(ChronoUnit.SECONDS),
        Duration.ofMillis(result.duration().toMillis()),
        environment(result.environment()));
  }

  static Reason of(Reason reason) {
    return new Reason(
        reason.kind(), reason.cells(), Clean.line(reason.title()), Clean.line(reason.sentence()));
  }

  private static MatrixPlan plan(MatrixPlan plan) {
    return new MatrixPlan(
        Clean.line(plan.title()),
        Clean.line(plan.className()),
        Clean.line(plan.database()),
        plan.versions(),
        plan.states().stream().map(Cleaned::state).toList(),
        exercises(plan.exercises()),
        plan.cells().stream().map(Cleaned::cell).toList(),
        plan.expectations().stream().map(Cleaned::expectation).toList());
  }

  private static Cell cell(Cell cell) {
    SchemaState from = state(cell.from());
    SchemaState to = state(cell.to());
    if (cell instanceof RunCell run) {
      return new RunCell(run.version(), to, run.requirement());
    }
    if (cell instanceof HandOffCell handOff) {
      return new HandOffCell(handOff.writer(), from, handOff.reader(), to, cell.requirement());
    }
    return cell instanceof RoundTripCell trip
        ? new RoundTripCell(trip.before(), trip.after(), from, to, trip.requirement())
        : new TransitionCell(((TransitionCell) cell).live(), from, to, cell.requirement());
  }

  private static SchemaState state(SchemaState state) {
    return new SchemaState(
        state.id(),
        Clean.line(state.name()),
        state.phase(),
        state.migrations().stream().map(Cleaned::migration).toList());
  }

  private static Migration migration(Migration migration) {
    return new Migration(
        Clean.line(migration.version()),
        Clean.line(migration.script()),
        migration.phase(),
        migration.wayDown().map(Clean::line),
        migration.owner().map(Clean::line),
        migration.notBefore());
  }

  private static Exercises exercises(Exercises exercises) {
    Map<String, List<String>> limits = new LinkedHashMap<>();
    exercises.limits().forEach((name, versions) -> limits.put(Clean.line(name), versions));
    return new Exercises(
        lines(exercises.scenarios()),
        lines(exercises.handOffs()),
        lines(exercises.workloads()),
        limits);
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(Clean::line).toList();
  }

  private static Expectation expectation(Expectation expectation) {
    return new Expectation(
        expectation.cell(),
        expectation.requirement(),
        Clean.line(expectation.reason()).replaceFirst("\\.$", ""),
        expectation.sqlState(),
        expectation.issue().map(Clean::line),
        expectation.until(),
        expectation.expired());
  }

  private static Map<String, String> environment(Map<String, String> environment) {
    Map<String, String> clean = new LinkedHashMap<>();
    environment.forEach((name, value) -> clean.put(Clean.line(name), Clean.line(value)));
    return clean;
  }
}
