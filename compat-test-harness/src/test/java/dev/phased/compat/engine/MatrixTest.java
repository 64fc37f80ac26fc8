package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SafeMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class MatrixTest {
  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void provesAChangeThatIsSafe() {
    EngineExecutionResults results =
        EngineTestKit.engine(PhasedCompatEngine.ID)
            .selectors(selectClass(SafeMatrix.class))
            .execute();
    results.allEvents().debug();
    assertThat(results.testEvents().succeeded().count()).isEqualTo(8);
  }
}
