package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaysBackTest {
  private static final MatrixPlan PLAN = Grids.plan("v1 v2", "base expand contract");
  private static final SchemaState S1 = PLAN.states().get(0);
  private static final SchemaState S2 = PLAN.states().get(1);
  private static final SchemaState S3 = PLAN.states().get(2);
  private static final Cell READ_BY_OLD = new HandOffCell("v2", S2, "v1", S2, Requirement.REQUIRED);
  private static final Cell READ_BY_NEW = new HandOffCell("v1", S2, "v2", S2, Requirement.REQUIRED);
  private static final Cell UNDO =
      new RoundTripCell(List.of("v2"), List.of("v2"), S2, S3, Requirement.REQUIRED);

  @Test
  void aWayBackThatNoHandOffShowsIsNotProven() {
    Rollback rollback = afterStep(2, verdict());

    assertThat(rollback.actions()).extracting(Action::text).containsExactly("retire v2");
    assertThat(rollback.unproven()).containsExactly("that v1 reads what v2 writes on S2 expanded");
    assertThat(rollback.evidence()).isEmpty();
  }

  @Test
  void aHandOffToTheOlderVersionProvesTheWayBack() {
    Rollback rollback = afterStep(3, verdict(passed(READ_BY_OLD), passed(READ_BY_NEW)));

    assertThat(rollback.actions())
        .extracting(Action::text)
        .containsExactly("deploy v1", "retire v2");
    assertThat(rollback.unproven()).isEmpty();
    assertThat(rollback.evidence()).containsExactly(new CellId("v2:v1@S2"));
  }

  @Test
  void aHandOffThatFailsStandsInTheWayOfTwoVersionsAtOnce() {
    Verdict verdict = verdict(failed(READ_BY_OLD), passed(READ_BY_NEW));

    assertThat(verdict.sentence())
        .isEqualTo(
            "UNSAFE: no order of steps is safe. In the way: what v2 writes, read by v1 on S2"
                + " expanded.");
    assertThat(verdict.reasons()).extracting(Reason::kind).containsExactly(Reason.Kind.HAND_OFF);
  }

  @Test
  void aRoundTripThatWorksLeadsBackFromTheContract() {
    Verdict verdict = verdict(passed(READ_BY_OLD), passed(READ_BY_NEW), passed(UNDO));

    assertThat(plan(verdict).pointOfNoReturn()).isEmpty();
    Rollback rollback = afterStep(4, verdict);
    assertThat(rollback.actions())
        .extracting(Action::text)
        .containsExactly("migrate down to S2 expanded", "deploy v1", "retire v2");
    assertThat(rollback.evidence()).containsExactly(new CellId("S2:S3:S2"), new CellId("v2:v1@S2"));
  }

  @Test
  void aWayDownDoesNotMakeReadableWhatAnOlderVersionCannotRead() {
    MatrixPlan plan = Grids.plan("v1 v2 v3", "base expand contract");
    SchemaState base = plan.states().get(0);
    SchemaState expanded = plan.states().get(1);
    Cell unread = new HandOffCell("v3", expanded, "v1", expanded, Requirement.INFORMATIVE);
    Cell undo =
        new RoundTripCell(List.of("v1"), List.of("v1"), base, expanded, Requirement.REQUIRED);
    Verdict verdict = verdict(plan, List.of("++-", "+++", "+++"), failed(unread), passed(undo));

    assertThat(plan(verdict).steps())
        .filteredOn(step -> step.after().live().contains("v3"))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.rollback().to()).isEqualTo("v2"));
  }

  @Test
  void aRoundTripThatFailsIsNoWayBackAndAWarning() {
    Verdict verdict = verdict(passed(READ_BY_OLD), passed(READ_BY_NEW), failed(UNDO));

    assertThat(plan(verdict).pointOfNoReturn()).map(plan(verdict)::number).contains(4);
    assertThat(verdict.warnings())
        .extracting(Reason::title)
        .containsExactly("from S2 expanded up to S3 contracted, down, and up again");
  }

  @Test
  void aRoundTripOfAVersionThatFailsByItselfIsNotMissed() {
    Cell moot = new RoundTripCell(List.of("v2"), List.of("v2"), S1, S2, Requirement.REQUIRED);
    Seen notRun = new Seen(moot, CellResult.notRun(moot.id(), "v2 on S1 base fails by itself"));

    assertThat(verdict(notRun)).isInstanceOf(Verdict.Safe.class);
  }

  @Test
  void aRoundTripThatWasNotRunForAnotherReasonIsMissed() {
    Seen notRun = new Seen(UNDO, CellResult.notRun(UNDO.id(), "not selected"));

    assertThat(verdict(notRun)).isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void whatAVersionThatWasSkippedWroteMustBeReadToo() {
    MatrixPlan plan = Grids.plan("v1 v2 v3", "base expand");
    Verdict verdict = Verdict.of(Judgement.of(plan, Grids.results(plan, "++", "++", "++")));

    assertThat(plan(verdict).steps().get(4).rollback().unproven())
        .contains("that v1 reads what v3 writes on S2 expanded");
  }

  private static Rollback afterStep(int number, Verdict verdict) {
    return plan(verdict).steps().get(number - 1).rollback();
  }

  private static RolloutPlan plan(Verdict verdict) {
    return ((Verdict.Safe) verdict).plan();
  }

  private record Seen(Cell cell, CellResult result) {}

  private static Verdict verdict(Seen... others) {
    return verdict(PLAN, List.of("++-", "-++"), others);
  }

  private static Verdict verdict(MatrixPlan planned, List<String> rows, Seen... others) {
    List<Cell> cells = new ArrayList<>(planned.cells());
    Stream.of(others).map(Seen::cell).forEach(cells::add);
    MatrixPlan plan =
        new MatrixPlan(
            planned.title(),
            planned.className(),
            planned.database(),
            planned.versions(),
            planned.states(),
            planned.exercises(),
            cells,
            List.of());
    List<CellResult> results = new ArrayList<>(Grids.results(plan, rows.toArray(String[]::new)));
    Stream.of(others).map(Seen::result).forEach(results::add);
    return Verdict.of(Judgement.of(plan, results));
  }

  private static Seen passed(Cell cell) {
    Evidence evidence = Evidence.of(2, List.of(), List.of(), List.of());
    return new Seen(cell, CellResult.passed(cell.id(), evidence, Duration.ZERO));
  }

  private static Seen failed(Cell cell) {
    return new Seen(
        cell,
        CellResult.failed(
            cell.id(), Blame.INCOMPATIBLE, "expected 990 but was 0", Evidence.NONE, Duration.ZERO));
  }
}
