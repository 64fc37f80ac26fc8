package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.testing.Grids;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final String CHANGE = "base expand migrate contract";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Test
  void whatMayFailAndFailsIsAcceptedWithItsReason() {
    JudgedCell cell = judged(fails("v2@S2", "", false), "+++-", "+-++");

    assertThat(cell.mark()).isEqualTo(Mark.ACCEPTED);
    assertThat(cell.reason())
        .isEqualTo(
            "It may fail: v2 comes later (SHOP-1). It says: placesAnOrder: expected 201 but was"
                + " 500.");
  }

  @Test
  void whatMayFailAndWorksIsStale() {
    JudgedCell cell = judged(fails("v2@S2", "", false), "+++-", "++++");

    assertThat(cell.mark()).isEqualTo(Mark.BROKEN);
    assertThat(cell.kind()).isEqualTo(Reason.Kind.EXPECTATION);
    assertThat(cell.reason())
        .isEqualTo(
            "It was expected to fail, and it works. Remove its @Expect, which said: v2 comes later"
                + " (SHOP-1).");
  }

  @Test
  void whatFailsWithItsSqlStateIsAccepted() {
    assertThat(judged(fails("v2@S2", "42703", false), "+++-", "+-++").mark())
        .isEqualTo(Mark.ACCEPTED);
  }

  @Test
  void whatFailsWithAnotherSqlStateIsNotAccepted() {
    JudgedCell cell = judged(fails("v2@S2", "23502", false), "+++-", "+-++");

    assertThat(cell.mark()).isEqualTo(Mark.BROKEN);
    assertThat(cell.reason())
        .startsWith("It was expected to fail with SQLState 23502, and fails otherwise. places");
  }

  @Test
  void whatIsOverIsNotAcceptedAnyMore() {
    JudgedCell cell = judged(fails("v2@S2", "", true), "+++-", "+-++");

    assertThat(cell.mark()).isEqualTo(Mark.BROKEN);
    assertThat(cell.reason())
        .isEqualTo(
            "Its @Expect held until 2026-01-31, and said: v2 comes later (SHOP-1). It says:"
                + " placesAnOrder: expected 201 but was 500.");
  }

  @Test
  void neitherALockNorSilenceIsTheFailureThatIsAccepted() {
    assertThat(judged(fails("v2@S2", "", false), "+++-", "+l++").mark()).isEqualTo(Mark.BROKEN);
    assertThat(judged(fails("v2@S2", "", false), "+++-", "-0++").mark()).isEqualTo(Mark.NOT_RUN);
    assertThat(judged(fails("v2@S2", "", false), "+++-", "+i++").mark()).isEqualTo(Mark.NOT_RUN);
    assertThat(judged(fails("v2@S2", "", false), "+++-", "+.++").mark()).isEqualTo(Mark.NOT_RUN);
    assertThat(judged(fails("v2@S2", "", false), "+++-", "+m++").mark()).isEqualTo(Mark.BROKEN);
  }

  @Test
  void aVersionThatIsExpectedToWorkMust() {
    Expectation works =
        new Expectation(
            new CellId("v2@S1"),
            Requirement.REQUIRED,
            "code goes first",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    assertThat(judged(works, "+++-", "++++").mark()).isEqualTo(Mark.WORKS);
    assertThat(judged(works, "+++-", "-+++").mark()).isEqualTo(Mark.BROKEN);
  }

  @Test
  void anAcceptedFailureIsNoPartOfTheRolloutAndNotInTheWayOfIt() {
    MatrixPlan plan =
        Grids.plan("v1 v2", CHANGE).expecting(List.of(fails("v2@S2", "42703", false)));
    Judgement judgement = Judgement.of(plan, Grids.results(plan, "+++-", "--++"));

    assertThat(Verdict.of(judgement).sentence())
        .startsWith("SAFE in this order: migrate to S2 expanded, migrate to S3 migrated, deploy v2")
        .doesNotContain("But not as required");
  }

  private static Expectation fails(String cell, String sqlState, boolean expired) {
    return new Expectation(
        new CellId(cell),
        Requirement.INCOMPATIBLE,
        "v2 comes later.",
        Optional.of(sqlState).filter(state -> !state.isEmpty()),
        Optional.of("SHOP-1"),
        Optional.of(DAY),
        expired);
  }

  private static JudgedCell judged(Expectation expectation, String... rows) {
    MatrixPlan plan = Grids.plan("v1 v2", CHANGE).expecting(List.of(expectation));
    return Judgement.of(plan, Grids.results(plan, rows)).cell(expectation.cell()).orElseThrow();
  }
}
