package dev.phased.compat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.testing.Grids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTripsTest {
  @Test
  void eachPhaseWithAWayDownIsARoundTripForThoseWhoMustWorkBelowAndAbove() {
    assertThat(drawn("base expand migrate contract", "234"))
        .containsExactly(
            "S1:S2:S1 v1 | v1,v2 REQUIRED",
            "S2:S3:S2 v1,v2 | v1,v2 REQUIRED",
            "S3:S4:S3 v1,v2 | v2 REQUIRED");
  }

  @Test
  void aPhaseOfWhichOneMigrationHasNoWayDownIsNone() {
    assertThat(drawn("base expand expand migrate", "2")).isEmpty();
    assertThat(drawn("base expand expand migrate", "24"))
        .containsExactly("S2:S3:S2 v1,v2 | v1,v2 REQUIRED");
    assertThat(drawn("base expand expand migrate", "23"))
        .containsExactly("S1:S2:S1 v1 | v1,v2 REQUIRED");
  }

  @Test
  void nobodyGoesBelowTheBase() {
    assertThat(drawn("base expand", "1")).isEmpty();
  }

  @Test
  void onlyAContractTakesSomethingAwayAndOnlyAPhaseSaysSo() {
    List<SchemaState> states =
        States.named(
            "ShopMatrix",
            List.of("a=1", "b=2", "c=3", "d=5", "e=6"),
            Grids.migrations("base expand migrate base expand contract"));

    assertThat(states)
        .extracting(SchemaState::keeps)
        .containsExactly(false, true, true, false, false);
    assertThat(states)
        .extracting(SchemaState::contracts)
        .containsExactly(false, false, false, false, true);
  }

  /** The round trips of a history in which the migrations of these versions have a way down. */
  private static List<String> drawn(String phases, String ways) {
    List<Migration> migrations =
        Grids.migrations(phases).stream()
            .map(
                up ->
                    new Migration(
                        up.version(),
                        up.script(),
                        up.phase(),
                        Optional.of("U" + up.version())
                            .filter(down -> ways.contains(up.version()))))
            .toList();
    return MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            "postgres-17",
            List.of("v1", "v2"),
            States.of("ShopMatrix", Optional.empty(), migrations),
            Exercises.ofScenarios(List.of("shows")))
        .cells()
        .stream()
        .filter(RoundTripCell.class::isInstance)
        .map(
            cell ->
                cell.id()
                    + " "
                    + String.join(",", cell.before())
                    + " | "
                    + String.join(",", cell.after())
                    + " "
                    + cell.requirement())
        .toList();
  }
}
