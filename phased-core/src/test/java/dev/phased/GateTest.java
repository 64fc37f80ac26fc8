package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
  private static final List<Pending> PENDING =
      List.of(
          new Pending("V2__add.sql", Optional.of(Phase.EXPAND)),
          new Pending("V3__fill.sql", Optional.of(Phase.MIGRATE)),
          new Pending("V4__other.sql", Optional.empty()),
          new Pending("V5__drop.sql", Optional.of(Phase.CONTRACT)),
          new Pending("V6__add.sql", Optional.of(Phase.EXPAND)),
          new Pending("R__view.sql", Optional.empty()));

  @ParameterizedTest
  @CsvSource({"EXPAND, 1", "MIGRATE, 3", "CONTRACT, 6"})
  void allBeforeTheFirstOfAClosedPhaseRunsAndAllFromItOnIsHeld(Phase upTo, int runs) {
    Passage passage = new Gate(upTo).divide(PENDING, "upTo");

    assertThat(passage.runs()).isEqualTo(PENDING.subList(0, runs));
    assertThat(passage.held())
        .extracting(Held::migration)
        .isEqualTo(PENDING.subList(runs, PENDING.size()));
  }

  @Test
  void eachThatIsHeldSaysWhy() {
    Passage passage = new Gate(Phase.EXPAND).divide(PENDING, "flyway.phased.upTo");

    assertThat(passage.held())
        .extracting(Held::reason)
        .containsExactly(
            "its phase is migrate and flyway.phased.upTo is expand",
            "it comes after V3__fill.sql, which is held",
            "its phase is contract and flyway.phased.upTo is expand",
            "it comes after V3__fill.sql, which is held",
            "it comes after V3__fill.sql, which is held");
  }

  @Test
  void aMigrationWithoutAPhaseIsNeverTheFirstThatIsHeld() {
    List<Pending> pending = List.of(new Pending("V1__a.sql", Optional.empty()));

    assertThat(new Gate(Phase.EXPAND).divide(pending, "upTo").held()).isEmpty();
  }

  @Test
  void nothingPendingIsNothingHeld() {
    assertThat(Gate.OPEN.divide(List.of(), "upTo")).isEqualTo(new Passage(List.of(), List.of()));
  }
}
