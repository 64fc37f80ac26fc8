package dev.phased.compat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.testing.Grids;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOffsTest {
  @Test
  void twoVersionsHandOverOnEachStateThatBothRunOnAndAcrossEachMigrationAndFromTheBaseToAll() {
    assertThat(drawn("v1 v2", "base expand migrate contract"))
        .containsExactly(
            "v1:v2@S1 INFORMATIVE",
            "v2:v1@S1 INFORMATIVE",
            "v1:v1@S1:S2 REQUIRED",
            "v1:v2@S1:S2 REQUIRED",
            "v2:v1@S1:S2 INFORMATIVE",
            "v2:v2@S1:S2 INFORMATIVE",
            "v1:v2@S2 REQUIRED",
            "v2:v1@S2 REQUIRED",
            "v1:v1@S2:S3 REQUIRED",
            "v1:v2@S2:S3 REQUIRED",
            "v2:v1@S2:S3 REQUIRED",
            "v2:v2@S2:S3 REQUIRED",
            "v1:v1@S1:S3 REQUIRED",
            "v1:v2@S1:S3 REQUIRED",
            "v1:v2@S3 REQUIRED",
            "v2:v1@S3 REQUIRED",
            "v1:v2@S3:S4 REQUIRED",
            "v2:v2@S3:S4 REQUIRED",
            "v1:v2@S1:S4 REQUIRED");
  }

  @Test
  void anOlderVersionNeedNotReadWhatOneWritesThatIsNeverLiveWithIt() {
    assertThat(drawn("v1 v2 v3", "base expand"))
        .contains("v1:v3@S2 REQUIRED", "v3:v1@S2 INFORMATIVE")
        .contains("v1:v2@S2 INFORMATIVE", "v2:v3@S2 INFORMATIVE")
        .contains("v1:v3@S1:S2 INFORMATIVE")
        .doesNotContain("v3:v1@S1:S2 INFORMATIVE");
  }

  @Test
  void nothingIsHandedToOrByAVersionThatIsGone() {
    assertThat(drawn("v1 v2", "base contract expand"))
        .containsExactly(
            "v1:v2@S1 INFORMATIVE",
            "v2:v1@S1 INFORMATIVE",
            "v1:v2@S1:S2 REQUIRED",
            "v2:v2@S1:S2 INFORMATIVE",
            "v2:v2@S2:S3 REQUIRED",
            "v1:v2@S1:S3 REQUIRED");
  }

  @Test
  void withoutAHandOffNoneIsPlanned() {
    assertThat(Grids.plan("v1 v2", "base expand").cells()).hasOnlyElementsOfType(RunCell.class);
  }

  private static List<String> drawn(String versions, String phases) {
    MatrixPlan plan =
        MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            "postgres-17",
            List.of(versions.split(" ", -1)),
            Grids.states(phases),
            new Exercises(List.of("placesAnOrder"), List.of("OrderSurvives"), List.of()));
    return plan.cells().stream()
        .filter(HandOffCell.class::isInstance)
        .map(cell -> cell.id() + " " + cell.requirement())
        .toList();
  }
}
