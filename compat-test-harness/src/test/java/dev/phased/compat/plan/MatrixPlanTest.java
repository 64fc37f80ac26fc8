package dev.phased.compat.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.testing.Grids;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixPlanTest {
  @Test
  void theOldestMustGoWithTheFirstContractAndTheNewestMustStay() {
    assertThat(drawn("v1 v2", "base expand migrate contract"))
        .containsExactly(
            "v1: REQUIRED REQUIRED REQUIRED INCOMPATIBLE",
            "v2: INFORMATIVE REQUIRED REQUIRED REQUIRED");
  }

  @Test
  void versionsBetweenAreLeftToTheRolloutGraph() {
    assertThat(drawn("v1 v2 v3", "base expand contract"))
        .containsExactly(
            "v1: REQUIRED REQUIRED INCOMPATIBLE",
            "v2: INFORMATIVE INFORMATIVE INFORMATIVE",
            "v3: INFORMATIVE REQUIRED REQUIRED");
  }

  @Test
  void theOldestStaysGoneAfterAContract() {
    assertThat(drawn("v1 v2", "base expand contract expand"))
        .contains("v1: REQUIRED REQUIRED INCOMPATIBLE INCOMPATIBLE");
  }

  @Test
  void whereNoPhaseIsSaidOnlyTheNewestMustWorkAndOnlyOnTheLastState() {
    List<SchemaState> states =
        States.named(
            "ShopMatrix", List.of("S1=1", "S2=2", "S3=3"), Grids.migrations("base base base"));

    assertThat(Requirements.cells(List.of("v1", "v2"), states))
        .extracting(RunCell::requirement)
        .containsExactly(
            Requirement.REQUIRED,
            Requirement.INFORMATIVE,
            Requirement.INFORMATIVE,
            Requirement.INFORMATIVE,
            Requirement.INFORMATIVE,
            Requirement.REQUIRED);
  }

  @Test
  void cellsAreNamedByVersionAndState() {
    MatrixPlan plan = Grids.plan("v1 v2", "base expand");

    assertThat(plan.cells())
        .extracting(cell -> cell.id().toString())
        .containsExactly("v1@S1", "v1@S2", "v2@S1", "v2@S2");
    assertThat(plan.cell(new CellId("v2@S2"))).map(Cell::title).contains("v2 on S2 expanded");
    assertThat(plan.cell(new CellId("v9@S2"))).isEmpty();
  }

  @Test
  void theNameOfACellSaysWhatItProves() {
    SchemaState base = Grids.states("base expand").get(0);
    SchemaState expanded = Grids.states("base expand").get(1);

    assertThat(
            List.of(
                new HandOffCell("v1", base, "v2", base, Requirement.REQUIRED),
                new HandOffCell("v1", base, "v2", expanded, Requirement.REQUIRED),
                new TransitionCell(List.of("v1", "v2"), base, expanded, Requirement.REQUIRED),
                new RoundTripCell(
                    List.of("v1"), List.of("v1"), base, expanded, Requirement.REQUIRED)))
        .extracting(cell -> cell.id() + " is " + cell.title())
        .containsExactly(
            "v1:v2@S1 is what v1 writes, read by v2 on S1 base",
            "v1:v2@S1:S2 is what v1 wrote on S1 base, read by v2 on S2 expanded",
            "v1+v2@S1:S2 is v1 and v2 during the migration from S1 base to S2 expanded",
            "S1:S2:S1 is from S1 base up to S2 expanded, down, and up again");
  }

  @Test
  void theSameIdTwiceIsAnError() {
    assertThatThrownBy(() -> Grids.plan("v1 v2 v1", "base expand"))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "shop.ShopMatrix: Two app versions have the id \"v1\"."
                + " Give each @AppVersion an id of its own.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v@1", "", "v/1", "-v", "v]1"})
  void anIdThatCannotBePartOfACellIdIsAnError(String id) {
    assertThatThrownBy(() -> plan(List.of("v1", id), List.of("works")))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("\"" + id + "\" cannot be the id of an app version.");
  }

  @Test
  void oneVersionIsNoRollout() {
    assertThatThrownBy(() -> Grids.plan("v1", "base expand"))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("The matrix has one app version.")
        .hasMessageContaining("Write two @AppVersion or more");
    assertThatThrownBy(() -> plan(List.of(), List.of("works")))
        .hasMessageContaining("The matrix has no app version.");
  }

  @Test
  void everyMistakeIsSaidAtOnce() {
    assertThatThrownBy(() -> plan(List.of("v 1"), List.of()))
        .isInstanceOfSatisfying(
            PlanException.class, exception -> assertThat(exception.problems()).hasSize(3))
        .hasMessageContaining("no scenario");
  }

  private static MatrixPlan plan(List<String> versions, List<String> scenarios) {
    return MatrixPlan.of(
        "T",
        "M",
        "postgres-17",
        versions,
        Grids.states("base expand"),
        Exercises.ofScenarios(scenarios));
  }

  private static List<String> drawn(String versions, String phases) {
    MatrixPlan plan = Grids.plan(versions, phases);
    List<String> rows = new ArrayList<>();
    for (String version : plan.versions()) {
      rows.add(
          plan.runs(version).stream()
              .map(cell -> cell.requirement().name())
              .collect(Collectors.joining(" ", version + ": ", "")));
    }
    return rows;
  }
}
