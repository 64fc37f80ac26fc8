package dev.phased.compat.plan;

import static dev.phased.compat.plan.Requirement.INFORMATIVE;
import static dev.phased.compat.plan.Requirement.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.testing.Grids;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final SchemaState S1 = Grids.states("base expand").get(0);
  private static final SchemaState S2 = Grids.states("base expand").get(1);
  private static final Cell RUN = new RunCell("v1", S2, REQUIRED);
  private static final Cell HAND_OFF = new HandOffCell("v1", S1, "v2", S2, REQUIRED);
  private static final Cell TRANSITION = new TransitionCell(List.of("v1", "v2"), S1, S2, REQUIRED);
  private static final Cell ROUND_TRIP =
      new RoundTripCell(List.of("v1"), List.of("v1", "v2"), S1, S2, REQUIRED);

  @Test
  void whoRunsBeforeAndAfterIsListedOnceOldestFirst() {
    assertThat(drawn(RUN)).isEqualTo("S2 [v1] -> S2 [v1] = [v1]");
    assertThat(drawn(HAND_OFF)).isEqualTo("S1 [v1] -> S2 [v2] = [v1, v2]");
    assertThat(drawn(TRANSITION)).isEqualTo("S1 [v1, v2] -> S2 [v1, v2] = [v1, v2]");
    assertThat(drawn(ROUND_TRIP)).isEqualTo("S1 [v1] -> S2 [v1, v2] = [v1, v2]");
  }

  @Test
  void aCellReliesOnTheRunsOfItsVersionsAndNeverOnItself() {
    assertThat(reliesOn(RUN)).isEmpty();
    assertThat(reliesOn(HAND_OFF)).containsExactly("v1@S1", "v2@S2");
    assertThat(reliesOn(TRANSITION)).containsExactly("v1@S1", "v2@S1", "v1@S2", "v2@S2");
    assertThat(reliesOn(new HandOffCell("v1", S2, "v1", S2, REQUIRED))).containsExactly("v1@S2");
  }

  @Test
  void onlyAMigrationUnderLoadMeasuresTime() {
    assertThat(List.of(RUN, HAND_OFF, TRANSITION, ROUND_TRIP))
        .extracting(Cell::timed)
        .containsExactly(false, false, true, false);
  }

  @Test
  void anotherRequirementChangesNothingElse() {
    for (Cell cell : List.of(RUN, HAND_OFF, TRANSITION, ROUND_TRIP)) {
      Cell changed = cell.requiring(INFORMATIVE);

      assertThat(changed.requirement()).isEqualTo(INFORMATIVE);
      assertThat(changed).isNotEqualTo(cell).hasSameClassAs(cell);
      assertThat(changed.requiring(REQUIRED)).isEqualTo(cell);
    }
  }

  @Test
  void eachKindIsItsOwn() {
    assertThat(List.of(RUN, HAND_OFF, TRANSITION, ROUND_TRIP))
        .extracting(Cell::kind)
        .containsExactly(Cell.Kind.values());
  }

  private static String drawn(Cell cell) {
    return "%s %s -> %s %s = %s"
        .formatted(cell.from().id(), cell.before(), cell.to().id(), cell.after(), cell.versions());
  }

  private static List<String> reliesOn(Cell cell) {
    return cell.reliesOn().stream().map(CellId::name).toList();
  }
}
