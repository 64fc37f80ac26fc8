package dev.phased.compat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.MeetingMatrix;
import dev.phased.compat.report.Reports;
import dev.phased.compat.report.Saved;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;

/** Two test JVMs run the same matrix at once, from the same directory, into the same one. */
class TwoJvmsTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String MATRIX = MeetingMatrix.class.getName();

  @TempDir private Path temporary;
  private Path reports;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @BeforeEach
  void directories() throws IOException {
    reports = temporary.resolve("reports");
    Files.createDirectory(temporary.resolve("meeting"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "postgres:17"})
  void bothProveTheChangeKeepTheirReportsApartAndLeaveNothing(String database) throws Exception {
    if (!database.equals("embedded")) {
      TestServers.requireImage(database);
    }
    List<Process> tests = List.of(start("one", database), start("two", database));
    try {
      await().atMost(SOON).until(() -> runs().size() == 2 || tests.stream().noneMatch(this::runs));
      List<Path> runs = runs();
      for (Process each : tests) {
        assertThat(each.waitFor(3, TimeUnit.MINUTES)).isTrue();
      }

      for (String name : List.of("one", "two")) {
        assertThat(temporary.resolve(name)).content().contains("SUCCESSFUL verdict");
      }
      assertThat(runs).hasSize(2);
      assertThat(runs()).as("directories").isEmpty();
      for (Path run : runs) {
        assertThat(RunProcesses.of(run)).as("processes").isEmpty();
        assertThat(containers(database, run)).as("containers").isEmpty();
      }
      assertThat(whole(reports.resolve(MATRIX)))
          .as("its own times")
          .isNotEqualTo(whole(reports.resolve(MATRIX + "-2")));
    } finally {
      tests.forEach(Process::destroyForcibly);
    }
  }

  private Process start(String name, String database) throws IOException {
    List<String> command = new ArrayList<>(List.of(Estate.java(), "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(
            "-Djava.io.tmpdir=" + temporary,
            "-Dot.epg.working-dir=" + Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"),
            "-Dphased.compat.databases=" + database,
            "-D" + MeetingMatrix.PLACE + "=" + temporary.resolve("meeting"),
            "-cp",
            System.getProperty("java.class.path"),
            EveryTestProcess.class.getName(),
            MATRIX,
            reports.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve(name).toFile())
        .start();
  }

  private boolean runs(Process tests) {
    return tests.isAlive();
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("phased-compat-"))
          .toList();
    }
  }

  private static List<?> containers(String database, Path run) {
    return database.equals("embedded")
        ? List.of()
        : DockerClientFactory.instance()
            .client()
            .listContainersCmd()
            .withShowAll(true)
            .withLabelFilter(List.of(Estate.PROPERTY + "=" + run.getFileName()))
            .exec();
  }

  /** Reads a report, which must have all of its files, its logs, and nothing else. */
  private static MatrixResult whole(Path directory) throws Exception {
    Saved saved = Reports.read(directory);
    assertThat(saved.verdict().word()).isEqualTo("SAFE");
    assertThat(saved.results()).hasSize(1);
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(
            ".in-use",
            "badge.json",
            "badge.svg",
            "logs",
            "report.html",
            "report.json",
            "report.md",
            "runbook.md");
    MatrixResult result = saved.results().get(0);
    assertThat(result.cells()).hasSize(8);
    assertThat(result.cells())
        .flatExtracting(cell -> cell.evidence().logs())
        .extracting(log -> directory.resolve(log.file()))
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(log -> assertThat(log).isRegularFile());
    return result;
  }
}
