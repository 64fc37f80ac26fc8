package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhaseTest {
  @Test
  void phasesComeInTheOrderInWhichOneChangeGoesThroughThem() {
    assertThat(Phase.values()).containsExactly(Phase.EXPAND, Phase.MIGRATE, Phase.CONTRACT);
  }

  @Test
  void aWordStandsForItsPhaseInAnyCase() {
    assertThat(Phase.ofWord("Contract")).contains(Phase.CONTRACT);
    assertThat(Phase.ofWord("contrct")).isEmpty();
  }
}
