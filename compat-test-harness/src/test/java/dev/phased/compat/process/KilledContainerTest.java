package dev.phased.compat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Container;
import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.LingeringMatrix;
import dev.phased.compat.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

class KilledContainerTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir private Path temporary;

  @BeforeAll
  static void packTheApp() {
    TestServers.requireImage("postgres:17");
    FixtureJar.pack();
  }

  @Test
  void aKilledRunLeavesNoContainer() throws Exception {
    Path printed = temporary.resolve("printed.txt");
    Process tests =
        LingeringProcess.start(
            List.of("-Djava.io.tmpdir=" + temporary, "-Dphased.compat.databases=postgres:17"),
            temporary.resolve("reports"),
            printed);
    try {
      await()
          .atMost(SOON)
          .until(() -> !tests.isAlive() || Files.readString(printed).contains(LingeringMatrix.UP));
      assertThat(tests.isAlive()).as(Files.readString(printed)).isTrue();
      String run = run();
      assertThat(containers(run)).hasSize(1);

      tests.destroyForcibly().waitFor();

      await().atMost(SOON).untilAsserted(() -> assertThat(containers(run)).isEmpty());
    } finally {
      tests.destroyForcibly();
    }
  }

  private String run() throws Exception {
    try (var files = Files.list(temporary)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("phased-compat-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<Container> containers(String run) {
    return DockerClientFactory.instance()
        .client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(Estate.PROPERTY + "=" + run))
        .exec();
  }
}
