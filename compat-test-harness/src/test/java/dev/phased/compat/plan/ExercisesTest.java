package dev.phased.compat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExercisesTest {
  private static final Exercises EXERCISES =
      new Exercises(
          List.of("places", "splits", "merges"),
          List.of(),
          List.of(),
          Map.of("splits", List.of("v2", "v3"), "merges", List.of()));

  @Test
  void aScenarioIsForTheVersionsThatItNamesOrForAll() {
    assertThat(EXERCISES.scenarios(List.of("v1"))).containsExactly("places");
    assertThat(EXERCISES.scenarios(List.of("v2"))).containsExactly("places", "splits");
    assertThat(EXERCISES.scenarios(List.of("v1", "v3"))).containsExactly("places", "splits");
  }
}
