package dev.phased.compat.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.Mistaken;
import dev.phased.compat.plan.PlanException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MistakesTest {
  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void eachMistakeNamesItsPlaceItsCauseAndTheNextStep() throws Exception {
    String said =
        Arrays.stream(Mistaken.class.getDeclaredClasses())
            .sorted(Comparator.comparing(Class::getSimpleName))
            .map(type -> "# " + type.getSimpleName() + "\n" + mistakes(type) + "\n")
            .collect(Collectors.joining("\n"));

    assertThat(said).isEqualTo(golden());
  }

  private static String mistakes(Class<?> type) {
    PlanException mistakes =
        catchThrowableOfType(
            PlanException.class, () -> Matrices.read(type, DatabaseChoice.OF_CLASSES));
    return mistakes.getMessage();
  }

  private static String golden() throws Exception {
    try (var in = MistakesTest.class.getResourceAsStream("/mistakes-declared.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
