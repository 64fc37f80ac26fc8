package dev.phased.compat.verdict;

import static dev.phased.compat.verdict.Mark.BROKEN;
import static dev.phased.compat.verdict.Mark.FAILS;
import static dev.phased.compat.verdict.Mark.GONE;
import static dev.phased.compat.verdict.Mark.NOT_RUN;
import static dev.phased.compat.verdict.Mark.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.Blame;
import dev.phased.compat.testing.Grids;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final String CHANGE = "base expand migrate contract";

  @Test
  void aChangeThatKeepsItsPromisesHasNothingBroken() {
    assertThat(marks("v1 v2", CHANGE, "+++-", "-+++"))
        .containsExactly(WORKS, WORKS, WORKS, GONE, FAILS, WORKS, WORKS, WORKS);
  }

  @Test
  void theOldestThatFailsOnItsOwnSchemaBlamesTheScenario() {
    JudgedCell cell = cell("v1@S1", "v1 v2", CHANGE, "-++-", "++++");

    assertThat(cell.mark()).isEqualTo(BROKEN);
    assertThat(cell.result().blame()).contains(Blame.SCENARIO);
    assertThat(cell.reason())
        .isEqualTo(
            "Production runs v1 on S1 base, so the scenario is at fault, or the way the app is"
                + " started; not the change. placesAnOrder: expected 201 but was 500.");
  }

  @Test
  void aVersionThatStopsWorkingAfterAnExpandWasPromisedOtherwise() {
    JudgedCell broken =
        cell("v2@S4", "v1 v2 v3", "base expand contract expand", "++--", "+++-", "++++");
    assertThat(broken.mark()).isEqualTo(BROKEN);
    assertThat(broken.kind()).isEqualTo(Reason.Kind.NO_EXPAND);
    assertThat(broken.reason())
        .isEqualTo(
            "It worked on S3 contracted, and V4__expand.sql says expand: this was no expand."
                + " placesAnOrder: expected 201 but was 500.");
  }

  @Test
  void severalMigrationsOfOnePhaseAreAllNamed() {
    assertThat(
            cell("v1@S3", "v1 v2", "base expand migrate migrate contract", "++--", "++++").reason())
        .startsWith(
            "It worked on S2 expanded, and V3__migrate.sql and V4__migrate.sql say migrate:"
                + " this was no migrate.");
  }

  @Test
  void aPromiseReachesAcrossStatesThatWereNotRun() {
    assertThat(cell("v1@S3", "v1 v2", CHANGE, "+.--", "++++").reason())
        .startsWith(
            "It worked on S1 base, and V2__expand.sql says expand and V3__migrate.sql says"
                + " migrate: one of them was not.");
  }

  @Test
  void nothingIsPromisedAcrossAContract() {
    assertThat(marks("v1 v2 v3", "base expand contract expand", "++--", "++.-", "++++"))
        .containsExactly(
            WORKS, WORKS, GONE, GONE, WORKS, WORKS, NOT_RUN, FAILS, WORKS, WORKS, WORKS, WORKS);
  }

  @Test
  void aVersionThatNeverWorkedWasPromisedNothing() {
    assertThat(marks("v1 v2 v3", CHANGE, "+++-", "---+", "++++"))
        .containsSubsequence(FAILS, FAILS, FAILS, WORKS);
  }

  @Test
  void aContractAfterWhichTheOldestStillWorksIsNone() {
    JudgedCell cell = cell("v1@S4", "v1 v2", CHANGE, "++++", "++++");

    assertThat(cell.mark()).isEqualTo(BROKEN);
    assertThat(cell.reason())
        .isEqualTo(
            "It still works on S4 contracted, and V4__contract.sql says contract: this was no"
                + " contract, or no scenario uses what it removes.");
  }

  @Test
  void theOldestThatFailsBeforeItSendsAStatementIsNotShownToBeGone() {
    JudgedCell cell = cell("v1@S4", "v1 v2", CHANGE, "+++0", "++++");

    assertThat(cell.mark()).isEqualTo(NOT_RUN);
    assertThat(cell.reason()).startsWith("It failed before it sent a statement");
  }

  @Test
  void theOldestThatFailsForALockIsNotShownToBeGone() {
    assertThat(cell("v1@S4", "v1 v2", CHANGE, "+++l", "++++").mark()).isEqualTo(BROKEN);
  }

  @Test
  void aMigrationThatFailsBreaksEveryCellOfItsState() {
    assertThat(marks("v1 v2", "base expand contract", "+mm", "+mm"))
        .containsExactly(WORKS, BROKEN, BROKEN, WORKS, BROKEN, BROKEN);
  }

  @Test
  void infrastructureTroubleSaysNothingAboutTheChange() {
    assertThat(marks("v1 v2", "base expand contract", "+ii", "+i+"))
        .containsExactly(WORKS, NOT_RUN, NOT_RUN, WORKS, NOT_RUN, WORKS);
  }

  @Test
  void aCellWithoutAResultWasNotRun() {
    MatrixPlan plan = Grids.plan("v1 v2", "base expand");

    assertThat(Judgement.of(plan, List.of()).cells())
        .hasSize(4)
        .allSatisfy(cell -> assertThat(cell.mark()).isEqualTo(NOT_RUN));
  }

  private static JudgedCell cell(String id, String versions, String phases, String... rows) {
    MatrixPlan plan = Grids.plan(versions, phases);
    Judgement judgement = Judgement.of(plan, Grids.results(plan, rows));
    return judgement.cell(new CellId(id)).orElseThrow();
  }

  private static List<Mark> marks(String versions, String phases, String... rows) {
    MatrixPlan plan = Grids.plan(versions, phases);
    return Judgement.of(plan, Grids.results(plan, rows)).cells().stream()
        .map(JudgedCell::mark)
        .toList();
  }
}
