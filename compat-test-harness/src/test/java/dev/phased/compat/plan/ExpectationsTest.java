package dev.phased.compat.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.testing.Grids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
  private static final MatrixPlan PLAN = Grids.plan("v1 v2", "base expand migrate contract");

  @Test
  void changeWhatOneCellMustDo() {
    MatrixPlan plan = PLAN.expecting(List.of(fails("v2@S2")));

    assertThat(plan.cell(new CellId("v2@S2")))
        .map(Cell::requirement)
        .contains(Requirement.INCOMPATIBLE);
    assertThat(plan.cell(new CellId("v2@S3")))
        .map(Cell::requirement)
        .contains(Requirement.REQUIRED);
    assertThat(plan.expectation(new CellId("v2@S2"))).contains(fails("v2@S2"));
    assertThat(plan.expectation(new CellId("v2@S3"))).isEmpty();
    assertThat(plan.cells()).extracting(Cell::id).isEqualTo(ids(PLAN));
  }

  @Test
  void mayRequireWhatThePhasesLeaveOpen() {
    MatrixPlan plan = PLAN.expecting(List.of(works("v2@S1")));

    assertThat(plan.run("v2", plan.states().get(0)).requirement()).isEqualTo(Requirement.REQUIRED);
    assertThat(plan.run("v2", plan.states().get(2)).state().id()).isEqualTo("S3");
    assertThat(plan.newest()).isEqualTo("v2");
  }

  @Test
  void ofACellThatIsNotThereNameTheNearest() {
    assertThatThrownBy(() -> PLAN.expecting(List.of(fails("v2@S5"))))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "shop.ShopMatrix: @Expect(cell = \"v2@S5\") names no cell of this matrix."
                + " Did you mean v2@S1 or v2@S2 or v2@S3?");
    assertThatThrownBy(() -> PLAN.expecting(List.of(fails("checkout"))))
        .hasMessageEndingWith("Its cells have ids such as v1@S1 and v2@S4.");
  }

  @Test
  void eachMistakeIsSaid() {
    assertThatThrownBy(
            () ->
                PLAN.expecting(
                    List.of(fails("v1@S1"), fails("v2@S2"), fails("v2@S2"), works("v2@S3"))))
        .isInstanceOfSatisfying(PlanException.class, e -> assertThat(e.problems()).hasSize(3))
        .hasMessageContaining("@Expect(cell = \"v1@S1\") excepts what runs in production.")
        .hasMessageContaining("@Expect(cell = \"v2@S2\") is there twice.")
        .hasMessageContaining("@Expect(cell = \"v2@S3\") expects what the phases require anyway.");
  }

  private static List<CellId> ids(MatrixPlan plan) {
    return plan.cells().stream().map(Cell::id).toList();
  }

  private static Expectation fails(String cell) {
    return expectation(cell, Requirement.INCOMPATIBLE);
  }

  private static Expectation works(String cell) {
    return expectation(cell, Requirement.REQUIRED);
  }

  private static Expectation expectation(String cell, Requirement requirement) {
    return new Expectation(
        new CellId(cell),
        requirement,
        "because",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
