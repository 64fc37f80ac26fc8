package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  private static final String CHANGE = "base expand migrate migrate contract";

  @Test
  void theCheckoutIsSafeInTheOrderOfTheBook() {
    Verdict verdict = verdict("v1 v2 v3", CHANGE, "+++-", "++++", "--++");

    assertThat(verdict.sentence())
        .isEqualTo(
            "SAFE in this order: migrate to S2 expanded, deploy v2, retire v1, migrate to S3"
                + " migrated, deploy v3, retire v2, migrate to S4 contracted. v3 needs S3 migrated. v1 must be gone before S4 contracted. But not as required: v3 on S2"
                + " expanded: placesAnOrder: expected 201 but was 500.");
  }

  @Test
  void whatTheLastVersionCannotServeIsInTheWay() {
    assertThat(verdict("v1 v2", CHANGE, "+++-", "+++-").sentence())
        .isEqualTo("UNSAFE: no order of steps is safe. In the way: v2 on S4 contracted.");
  }

  @Test
  void theFewestCellsThatStandInTheWayAreNamed() {
    Verdict verdict = verdict("v1 v2 v3", "base expand contract", "+--", "-+-", "--+");

    assertThat(verdict.reasons())
        .extracting(Reason::title)
        .containsExactly("v1 on S2 expanded", "v3 on S2 expanded");
  }

  @Test
  void aMigrationThatFailsIsInTheWayOfAll() {
    Verdict verdict = verdict("v1 v2", "base expand contract", "+m.", "+m.");

    assertThat(verdict.sentence())
        .startsWith("UNSAFE: no order of steps is safe. In the way: the migration to S2 expanded.");
    assertThat(verdict.reasons())
        .extracting(Reason::sentence)
        .containsExactly(
            "No version gets past the migration to S2 expanded. V2__expand.sql fails: division by"
                + " zero.");
  }

  @Test
  void aBrokenPromiseBesideTheRoadIsNamedInASafeVerdict() {
    Verdict verdict = verdict("v1 v2", CHANGE, "++--", "++++");

    assertThat(verdict).isInstanceOf(Verdict.Safe.class);
    assertThat(verdict.sentence())
        .contains("v1 must be gone before S3 migrated.")
        .contains("But not as required: v1 on S3 migrated: It worked on S2 expanded, and")
        .contains("this was no migrate.");
    assertThat(verdict.headline()).endsWith("But not as required: v1 on S3 migrated.");
  }

  @Test
  void aBrokenPromiseIsSaidEvenWhenTheRestIsUnknown() {
    Verdict verdict = verdict("v1 v2", CHANGE, "++-.", "+...");

    assertThat(verdict.sentence())
        .startsWith("UNKNOWN: too little was run to tell.")
        .contains("Broken already: v1 on S3 migrated")
        .contains("this was no migrate.");
  }

  @ParameterizedTest(name = "v1 {0} v2 {1}: {2}")
  @CsvSource({
    "'....', '....', 'not selected'",
    "'.++-', '++++', 'v1 on S1 base'",
    "'++.-', '++++', 'v1 on S3 migrated'",
    "'+++.', '++++', 'v1 on S4 contracted'",
    "'+++-', '+++.', 'v2 on S4 contracted'",
    "'+++-', '++i+', 'no free port'",
    "'+++0', '++++', 'before it sent a statement'",
    "'++++', '++++', 'this was no contract'",
    "'+++l', '++++', 'failed for a lock'",
    "'-++-', '++++', 'the scenario is at fault'",
  })
  void whatIsNotProvenIsUnknownNeverSafe(String oldest, String newest, String why) {
    Verdict verdict = verdict("v1 v2", CHANGE, oldest, newest);

    assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
    assertThat(verdict.sentence()).startsWith("UNKNOWN: ").contains(why);
  }

  @Test
  void aMatrixWithoutACellIsUnknown() {
    MatrixPlan plan = Grids.plan("v1 v2", "base expand");
    Verdict verdict = Verdict.of(new Judgement(plan, List.of()));

    assertThat(verdict.sentence())
        .isEqualTo(
            "UNKNOWN: too little was run to tell. Missing: the matrix: It has no cell, so nothing was"
                + " tested.");
  }

  @Test
  void aCellThatNobodyAskedForNeedNotBeRun() {
    assertThat(verdict("v1 v2", CHANGE, "+++-", ".+++")).isInstanceOf(Verdict.Safe.class);
  }

  @Test
  void aHandOffOfAVersionThatFailsByItselfIsNotMissed() {
    MatrixPlan plan =
        MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            "postgres-17",
            List.of("v1", "v3"),
            Grids.states(CHANGE),
            new Exercises(
                List.of("placesAnOrder", "showsAnOrder"), List.of("OrderSurvives"), List.of()));
    List<CellResult> results = new ArrayList<>(Grids.results(plan, "+++-", "--++"));
    plan.cells().stream()
        .filter(HandOffCell.class::isInstance)
        .map(cell -> handedOver(cell, plan.run("v3", plan.states().get(1))))
        .forEach(results::add);

    assertThat(Verdict.of(Judgement.of(plan, results))).isInstanceOf(Verdict.Safe.class);
  }

  private static CellResult handedOver(Cell cell, RunCell failing) {
    List<String> reliesOn = cell.reliesOn().stream().map(CellId::toString).toList();
    return reliesOn.contains("v3@S1") || reliesOn.contains("v3@S2")
        ? CellResult.notRun(cell.id(), failing.title() + " fails by itself")
        : CellResult.passed(
            cell.id(), Evidence.of(2, List.of(), List.of(), List.of()), Duration.ZERO);
  }

  @Test
  void cellsThatMissForOneReasonAreNamedTogether() {
    assertThat(verdict("v1 v2", "base expand contract", "+..", "+++").sentence())
        .contains("Missing: v1 on S2 expanded, v1 on S3 contracted: not selected");
  }

  @Test
  void theFirstStepAfterWhichTodayCannotComeBackIsThePointOfNoReturn() {
    RolloutPlan plan = safe("v1 v2 v3", CHANGE, "+++-", "++++", "-+++").plan();

    assertThat(
            plan.steps().stream().map(step -> step.action().text() + " <- " + step.rollback().to()))
        .containsExactly(
            "migrate to S2 expanded <- v1",
            "deploy v2 <- v1",
            "retire v1 <- v1",
            "migrate to S3 migrated <- v1",
            "deploy v3 <- v1",
            "retire v2 <- v1",
            "migrate to S4 contracted <- v2");
    assertThat(plan.pointOfNoReturn()).map(plan::number).contains(7);
  }

  @Test
  void aChangeThatOnlyAddsHasNoPointOfNoReturn() {
    Verdict.Safe verdict = safe("v1 v2", "base expand", "++", "-+");

    assertThat(verdict.plan().pointOfNoReturn()).isEmpty();
    assertThat(verdict.headline())
        .isEqualTo(
            "Roll out in 3 steps. v1 can come back at any time, as far as was tested. v2 needs S2 expanded.");
  }

  @Test
  void theHeadlineDoesNotRepeatThePlan() {
    assertThat(safe("v1 v2", CHANGE, "+++-", "++++").headline())
        .isEqualTo(
            "Roll out in 5 steps. v1 can come back until step 5, as far as was tested. v1 must be gone before S4"
                + " contracted.");
  }

  private static Verdict.Safe safe(String versions, String phases, String... rows) {
    return (Verdict.Safe) verdict(versions, phases, rows);
  }

  private static Verdict verdict(String versions, String phases, String... rows) {
    MatrixPlan plan = Grids.plan(versions, phases);
    return Verdict.of(Judgement.of(plan, Grids.results(plan, rows)));
  }
}
