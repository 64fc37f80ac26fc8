package dev.phased.compat.app.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.phased.compat.app.AppLauncher;
import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.ImageSpec;
import dev.phased.compat.app.Inputs;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.app.Readiness;
import dev.phased.compat.database.Database;
import dev.phased.compat.process.Estate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;

class ImageLauncherTest {
  private static final Database DATABASE =
      new Database("db", "jdbc:postgresql://localhost:1/db", "app", "geheimnis");

  /** An app in an image that all have: it says what it is given, and answers every request. */
  private static final List<String> SERVER =
      List.of(
          "perl",
          "-e",
          """
          use IO::Socket::INET; $| = 1;
          print "on $ENV{JDBC_URL} by $ENV{JDBC_PASSWORD}, $ENV{REGION}\\n";
          my $s = IO::Socket::INET->new(LocalPort => {port}, Listen => 5, ReuseAddr => 1);
          print "listening on {port}\\n";
          while (my $c = $s->accept) {
            my $line = <$c>; while (<$c>) { last if /^\\r?$/ }
            print $c "HTTP/1.0 200 OK\\r\\nConnection: close\\r\\n\\r\\nok"; close $c;
          }
          """,
          "--");

  private static Estate estate;

  @TempDir private Path directory;

  @BeforeAll
  static void needsAContainerEngine() throws Exception {
    assumeThat(DockerClientFactory.instance().isDockerAvailable())
        .as("a container engine")
        .isTrue();
    estate = Estate.open();
  }

  @AfterAll
  static void endAll() {
    if (estate != null) {
      estate.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "port", "log:listening on {port}$"})
  void anAppIsReadyByEachSign(String ready) throws Exception {
    try (LaunchedApp app = launch(SERVER, Readiness.of(ready))) {
      assertThat(app.alive()).isTrue();
      assertThat(app.get("/").body()).isEqualTo("ok");
      assertThat(app.log().tail()).contains("on jdbc:postgresql://localhost:1/db by ***, europe");
    }
    assertThat(directory.resolve("app.log")).content().doesNotContain("geheimnis");
  }

  @Test
  void oneThatEndsIsShownWithItsExitCodeAndLastLines() {
    assertThatThrownBy(
            () -> launch(List.of("bash", "-c", "echo oops; exit 3"), new Readiness.Port()))
        .isInstanceOf(AppStartException.class)
        .hasMessageContaining("v1 ended with exit code 3 before it was ready")
        .extracting(e -> ((AppStartException) e).logTail())
        .asString()
        .contains("oops");
  }

  private LaunchedApp launch(List<String> command, Readiness readiness) throws Exception {
    ImageSpec spec =
        new ImageSpec(
            "v1",
            "image = \"postgres:17\"",
            "postgres:17",
            8080,
            new Inputs(
                command, Map.of("REGION", "europe", "POSTGRES_PASSWORD", "geheimnis"), Map.of()),
            readiness,
            Duration.ofSeconds(60));
    return new AppLauncher(estate, new ImageLauncher(estate))
        .launch(spec, DATABASE, directory.resolve("app.log"));
  }
}
