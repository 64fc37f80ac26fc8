package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What migrations under traffic mean for the rollout. */
class ServingTest {
  private static final String[] WORKS = {"+++-", "++++"};

  @Test
  void aMigrationThatHurtsTheOldVersionAloneHurtsItBesideTheNewOneToo() {
    Verdict verdict = verdict(plan("v1 v2"), Set.of("v1@S1:S2"), Set.of(), WORKS);

    assertThat(verdict.sentence())
        .isEqualTo(
            "UNSAFE: no order of steps is safe. In the way: v1 during the migration from S1 base to"
                + " S2 expanded.");
  }

  @Test
  void aMigrationThatWasNotRunUnderTrafficLeavesTheVerdictUnknown() {
    assertThat(verdict(plan("v1 v2"), Set.of(), Set.of("v2@S3:S4"), WORKS).word())
        .isEqualTo("UNKNOWN");
    assertThat(verdict(plan("v1 v2"), Set.of(), Set.of("v1+v2@S2:S3"), WORKS).word())
        .isEqualTo("UNKNOWN");
  }

  @Test
  void whatTwoVersionsLiveWithOneOfThemLivesWithAlone() {
    assertThat(verdict(plan("v1 v2"), Set.of(), Set.of(), WORKS).word()).isEqualTo("SAFE");
  }

  @Test
  void ofSeveralPairsOneIsEnoughForTheVersionThatTheyShare() {
    String[] grid = {"+++-", "++++", "-+++"};

    assertThat(verdict(plan("v1 v2 v3"), Set.of("v2+v3@S2:S3"), Set.of(), grid).word())
        .isEqualTo("SAFE");
    assertThat(
            verdict(plan("v1 v2 v3"), Set.of("v1+v2@S2:S3", "v2+v3@S2:S3"), Set.of(), grid).word())
        .isEqualTo("UNSAFE");
  }

  private static MatrixPlan plan(String versions) {
    return MatrixPlan.of(
        "Shop",
        "shop.ShopMatrix",
        "postgres-17",
        List.of(versions.split(" ", -1)),
        Grids.states("base expand migrate contract"),
        new Exercises(List.of("placesAnOrder", "showsAnOrder"), List.of(), List.of("buys")));
  }

  private static Verdict verdict(
      MatrixPlan plan, Set<String> failing, Set<String> missing, String... grid) {
    List<CellResult> results = new ArrayList<>(Grids.results(plan, grid));
    Evidence evidence = Evidence.of(7, List.of(), List.of(), List.of());
    plan.cells().stream()
        .filter(cell -> !(cell instanceof RunCell))
        .map(cell -> cell.id())
        .filter(id -> !missing.contains(id.toString()))
        .map(
            id ->
                failing.contains(id.toString())
                    ? CellResult.failed(id, Blame.LOCKED, "stalled", evidence, Duration.ZERO)
                    : CellResult.passed(id, evidence, Duration.ZERO))
        .forEach(results::add);
    return Verdict.of(Judgement.of(plan, results));
  }
}
