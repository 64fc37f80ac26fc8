package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenarios and hand-offs can be selected one by one. What was left out could be what fails. */
class PartialRunsTest {
  private static final String CHANGE = "base expand migrate contract";

  @Test
  void aCellOfWhichOneScenarioWasRunIsNotProven() {
    MatrixPlan plan = Grids.plan("v1 v2", CHANGE);
    Judgement judgement = judgement(plan, Map.of("v2@S3", "placesAnOrder"), "+++-", "++++");

    JudgedCell cell = judgement.cell(new CellId("v2@S3")).orElseThrow();
    assertThat(cell.mark()).isEqualTo(Mark.NOT_RUN);
    assertThat(cell.reason()).isEqualTo("Only placesAnOrder was run, and passed.");
    assertThat(Verdict.of(judgement).word()).isEqualTo("UNKNOWN");
  }

  @Test
  void severalScenariosOfMoreAreNamed() {
    MatrixPlan plan = plan(Map.of());
    Judgement judgement =
        judgement(plan, Map.of("v2@S2", "placesAnOrder showsAnOrder"), "++", "++");

    assertThat(judgement.cell(new CellId("v2@S2")).orElseThrow().reason())
        .isEqualTo("Only placesAnOrder and showsAnOrder were run, and passed.");
  }

  /** Where the old version fails, code goes first: on a cell that may pass but need not. */
  @Test
  void noOrderIsSafeThatLeadsOverACellOfWhichOnlyAPartWasRun() {
    MatrixPlan plan = Grids.plan("v1 v2", "base expand");

    assertThat(Verdict.of(judgement(plan, Map.of(), "+-", "++")).word()).isEqualTo("SAFE");
    assertThat(Verdict.of(judgement(plan, Map.of("v2@S1", "placesAnOrder"), "+-", "++")).word())
        .isEqualTo("UNKNOWN");
  }

  @Test
  void anOrderThatAvoidsThePartIsTaken() {
    MatrixPlan plan = Grids.plan("v1 v2 v3", "base expand");
    Judgement judgement = judgement(plan, Map.of("v2@S2", "placesAnOrder"), "++", "++", "++");

    assertThat(Answer.of(judgement.cell(new CellId("v2@S2")).orElseThrow())).isEqualTo(Answer.OPEN);
    assertThat(Verdict.of(judgement)).isInstanceOf(Verdict.Safe.class);
  }

  @Test
  void scenariosThatAreNotForAVersionAreNotMissed() {
    MatrixPlan plan = plan(Map.of("archives", List.of("v2"), "showsAnOrder", List.of("v1")));

    Judgement judgement = judgement(plan, Map.of("v2@S2", "placesAnOrder archives"), "++", "++");

    assertThat(judgement.cell(new CellId("v2@S2")).orElseThrow().mark()).isEqualTo(Mark.WORKS);
    assertThat(judgement.cell(new CellId("v2@S1")).orElseThrow().mark()).isEqualTo(Mark.NOT_RUN);
  }

  private static MatrixPlan plan(Map<String, List<String>> limits) {
    return MatrixPlan.of(
        "Shop",
        "shop.ShopMatrix",
        "postgres-17",
        List.of("v1", "v2"),
        Grids.states("base expand"),
        new Exercises(
            List.of("placesAnOrder", "showsAnOrder", "archives"), List.of(), List.of(), limits));
  }

  /** Results as drawn, but for cells that passed these scenarios alone. */
  private static Judgement judgement(MatrixPlan plan, Map<String, String> parts, String... rows) {
    List<CellResult> results = new ArrayList<>();
    List<CellResult> drawn = Grids.results(plan, rows);
    for (int at = 0; at < drawn.size(); at++) {
      RunCell cell = plan.runs().get(at);
      String part = parts.get(cell.id().name());
      results.add(part == null ? drawn.get(at) : passed(cell, part));
    }
    return Judgement.of(plan, results);
  }

  private static CellResult passed(RunCell cell, String scenarios) {
    List<Check> checks = new ArrayList<>();
    for (String name : scenarios.split(" ", -1)) {
      checks.add(new Check(Check.Kind.SCENARIO, name, Outcome.PASSED, "", Duration.ofMillis(80)));
    }
    return CellResult.passed(
        cell.id(), Evidence.of(12, List.of(), checks, List.of()), Duration.ofMillis(310));
  }
}
