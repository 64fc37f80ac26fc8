package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was written stays when who wrote it is gone. */
class WritersTest {
  private static final String[] WORKS = {"++", "++"};

  @Test
  void aMigrationThatFailsOnRowsOfTheOldVersionFailsAfterItsEndToo() {
    Verdict verdict = verdict("v1 v2", "base expand", Set.of("v1:v2@S1:S2", "v1:v1@S1:S2"), WORKS);

    assertThat(verdict.sentence())
        .startsWith(
            "UNSAFE: no order of steps is safe. In the way: what v1 wrote on S1 base, read");
  }

  @Test
  void whatTheOldVersionWroteBeforeTheMigrationIsReadByWhoIsDeployedAfterIt() {
    assertThat(verdict("v1 v2", "base expand", Set.of("v1:v2@S1:S2"), WORKS).sentence())
        .isEqualTo(
            "UNSAFE: no order of steps is safe. In the way: what v1 wrote on S1 base, read by v2 on"
                + " S2 expanded.");
  }

  @Test
  void whatTheOldVersionWroteIsReadByWhoIsDeployedAfterItsEnd() {
    String[] grid = {"++-", "+++", "+++"};

    assertThat(verdict("v1 v2 v3", "base expand contract", Set.of("v1:v3@S2"), grid).sentence())
        .startsWith("SAFE in this order: migrate to S2 expanded, deploy v2, retire v1, migrate to")
        .contains("migrate to S3 contracted, deploy v3");
    assertThat(verdict("v1 v2 v3", "base expand", Set.of("v1:v3@S2"), "++", "-+", "-+").sentence())
        .isEqualTo(
            "UNSAFE: no order of steps is safe. In the way: what v1 writes, read by v3 on S2"
                + " expanded.");
  }

  @Test
  void aMigrationBetweenMendsWhatTheOldVersionWrote() {
    String[] grid = {"+++-", "++++", "-+++"};

    assertThat(
            verdict("v1 v2 v3", "base expand migrate contract", Set.of("v1:v3@S2"), grid)
                .sentence())
        .startsWith(
            "SAFE in this order: migrate to S2 expanded, deploy v2, retire v1, migrate to S3"
                + " migrated, deploy v3, ");
  }

  @Test
  void whatProductionHasIsReadOnEachLaterStateHoweverLongItsWriterIsGone() {
    String phases = "base expand migrate contract";

    assertThat(verdict("v1 v2", phases, Set.of("v1:v2@S1:S4"), "+++-", "++++").sentence())
        .isEqualTo(
            "UNSAFE: no order of steps is safe. In the way: what v1 wrote on S1 base, read by v2 on"
                + " S4 contracted.");
    assertThat(
            verdict("v1 v2 v3", phases, Set.of("v1:v3@S1:S2"), "+++-", "++++", "-+++").sentence())
        .startsWith("SAFE")
        .contains("migrate to S3 migrated, deploy v3");
  }

  private static Verdict verdict(
      String versions, String states, Set<String> failing, String... grid) {
    MatrixPlan plan =
        MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            "postgres-17",
            List.of(versions.split(" ", -1)),
            Grids.states(states),
            new Exercises(
                List.of("placesAnOrder", "showsAnOrder"), List.of("OrderSurvives"), List.of()));
    List<CellResult> results = new ArrayList<>(Grids.results(plan, grid));
    Evidence evidence = Evidence.of(7, List.of(), List.of(), List.of());
    plan.cells().stream()
        .filter(cell -> cell.kind() != Cell.Kind.RUN)
        .map(Cell::id)
        .map(
            id ->
                failing.contains(id.toString())
                    ? CellResult.failed(id, Blame.INCOMPATIBLE, "lost", evidence, Duration.ZERO)
                    : CellResult.passed(id, evidence, Duration.ZERO))
        .forEach(results::add);
    return Verdict.of(Judgement.of(plan, results));
  }
}
