package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.Unstartable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class UnstartableTest {
  @RegisterExtension static final OneServer SERVER = new OneServer();

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
        SERVER
            .engine()
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
