package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SlowMatrix;
import dev.phased.compat.fixture.Unstartable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class UnstartableTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void anAppThatEndsAtItsStartIsShownWithItsLastLines() {
    assertThat(mistake(Unstartable.Exits.class))
        .contains(
            "Unstartable$Exits",
            "@AppVersion(id = \"v1\", jar = \"target/fixture/app.jar\")",
            "ended with exit code 3",
            "JDBC_URL",
            "Configuration error: the flux capacitor is missing");
  }

  @Test
  void anAppThatDoesNotGetReadyIsShownWithItsTimeLimitAndLog() {
    assertThat(mistake(Unstartable.Hangs.class))
        .contains(
            "Unstartable$Hangs",
            "@AppVersion(id = \"v2\"",
            "was not ready within 3 s",
            "GET /health",
            "startTimeout",
            "Waiting for a friend");
  }

  @Test
  void anAppThatIsWaitedForByItsPortOrItsLogIsToldWhatDidNotHappen() {
    assertThat(mistake(Unstartable.NeverReady.class))
        .contains(
            "v1 was not ready within 1500 ms: nobody takes connections on the port it was given.",
            "Check ready = \"port\"",
            "v2 was not ready within 1500 ms: no line of its log matches ^Ready on {port}$.",
            "Check ready = \"log:^Ready on {port}$\"");
  }

  @Test
  void anAppThatListensLateOrSaysALotIsWaitedForAndItsLogIsKeptInPart() {
    EngineExecutionResults results =
        OneServer.engine()
            .selectors(selectClass(SlowMatrix.class))
            .configurationParameter(Parameters.OUTPUT, output.toString())
            .configurationParameter(Parameters.CELLS, "v1@S1,v2@S2")
            .execute();

    assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
    assertThat(output.resolve(SlowMatrix.class.getName() + "/logs/v2@S2.log"))
        .isRegularFile()
        .satisfies(log -> assertThat(Files.size(log)).isLessThan(2_000_000))
        .content()
        .startsWith("Careless: JDBC_PASSWORD=***")
        .contains("phased: This log was 95 MB long. What stood here is left out.")
        .containsPattern("x{999}\nReady on \\d+\n$");
  }

  @Test
  void anAppThatWantsATakenPortIsToldToUseTheOneItIsGiven() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(Unstartable.TAKEN_PORT, 1, InetAddress.getByName("localhost"))) {
      assertThat(taken.isBound()).isTrue();
      assertThat(mistake(Unstartable.PortTaken.class))
          .contains("Unstartable$PortTaken", "its port is taken", "--port={port}");
    }
  }

  private String mistake(Class<?> matrix) {
    EngineExecutionResults results =
        OneServer.engine()
            .selectors(selectClass(matrix))
            .configurationParameter(Parameters.OUTPUT, output.toString())
            .execute();
    assertThat(results.testEvents().skipped().count()).as("no cell has run").isEqualTo(8);
    return results.testEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .reduce("", String::concat);
  }
}
