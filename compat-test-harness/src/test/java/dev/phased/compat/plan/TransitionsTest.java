package dev.phased.compat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.testing.Grids;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  @Test
  void theOldestServesWhileTheSchemaGrowsAndTheNewestWhileItShrinks() {
    assertThat(cells("v1 v2", "base expand migrate contract"))
        .containsExactly("v1@S1:S2 REQUIRED", "v1+v2@S2:S3 REQUIRED", "v2@S3:S4 REQUIRED");
  }

  @Test
  void ofSeveralPairsTheVerdictFindsTheOneThatIsNeeded() {
    assertThat(cells("v1 v2 v3", "base expand migrate contract"))
        .containsExactly(
            "v1@S1:S2 REQUIRED",
            "v1+v2@S2:S3 INFORMATIVE",
            "v2+v3@S2:S3 INFORMATIVE",
            "v3@S3:S4 REQUIRED");
  }

  @Test
  void onlyTheNewestIsLeftAfterAContract() {
    assertThat(cells("v1 v2", "base contract expand migrate"))
        .containsExactly("v2@S1:S2 REQUIRED", "v2@S2:S3 REQUIRED", "v2@S3:S4 REQUIRED");
  }

  @Test
  void withoutAWorkloadThereIsNothingToServe() {
    assertThat(Grids.plan("v1 v2", "base expand").cells())
        .noneMatch(TransitionCell.class::isInstance);
  }

  private static List<String> cells(String versions, String phases) {
    return MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            "postgres-17",
            List.of(versions.split(" ", -1)),
            Grids.states(phases),
            new Exercises(List.of("shows"), List.of(), List.of("buys")))
        .cells()
        .stream()
        .filter(TransitionCell.class::isInstance)
        .map(cell -> cell.id() + " " + cell.requirement())
        .toList();
  }
}
