package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SafeMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a report says of the machine that it ran on, and of who set what for it. */
class SurroundingsTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void theReportTellsTheLoadAndTheRunbookTheSettingsForPeople() {
    matrix()
        .configurationParameter(Parameters.PARALLELISM, "3")
        .configurationParameter(Parameters.OWNER, "team-platform")
        .configurationParameter(Parameters.CONTRACT_NOT_BEFORE, "2027-01-31")
        .execute();

    Path report = output.resolve(SafeMatrix.class.getName());
    assertThat(report.resolve("report.md"))
        .content()
        .containsPattern("- Load average: [\\d.]+ before, [\\d.]+ after")
        .containsPattern("- System: .*processors: \\d+")
        .contains("- Cells at a time: 3,");
    assertThat(report.resolve("runbook.md"))
        .content()
        .contains("| Who answers for the migrations | team-platform |")
        .containsPattern("\\| Not before \\| step \\d: 31 January 2027 \\|");
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    EngineTestKit.Builder matrix =
        matrix().configurationParameter(Parameters.CONTRACT_NOT_BEFORE, "soon");

    assertThatThrownBy(matrix::execute)
        .hasStackTraceContaining(
            "phased.compat.contractNotBefore = \"soon\" is not possible. Write year-month-day, such as"
                + " 2027-01-31.");
  }

  private EngineTestKit.Builder matrix() {
    return OneServer.engine()
        .selectors(selectClass(SafeMatrix.class))
        .configurationParameter(Parameters.OUTPUT, output.toString());
  }
}
