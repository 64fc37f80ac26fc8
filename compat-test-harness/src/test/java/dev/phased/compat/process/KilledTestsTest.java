package dev.phased.compat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.LingeringMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KilledTestsTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir private Path temporary;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  /** CI servers start builds without an input; a shell gives /dev/null to background jobs. */
  @ParameterizedTest(name = "SIG{0}, standard input {1}")
  @CsvSource({"INT, </dev/null", "TERM, <&-", "KILL, <&-"})
  void leaveNoProcessAndNoDirectoryBehind(String signal, String input) throws Exception {
    assumeThat("INT".equals(signal) && Signals.interruptIsIgnored())
        .as("SIGINT is ignored here, as it is in background jobs")
        .isFalse();
    Path output = temporary.resolve("output.txt");
    Process tests = startTests(input, output);
    List<ProcessHandle> started = List.of();
    try {
      await()
          .atMost(SOON)
          .until(() -> !tests.isAlive() || Files.readString(output).contains(LingeringMatrix.UP));
      assertThat(tests.isAlive()).as(Files.readString(output)).isTrue();
      Path directory = directory();
      started = RunProcesses.of(directory);
      assertThat(started.stream().flatMap(RunProcesses::commandLine))
          .anyMatch(command -> command.contains(" -jar "))
          .anyMatch(command -> command.contains("/postgres "))
          .anyMatch(command -> command.contains(Reaper.class.getName()))
          .anyMatch(command -> command.endsWith("sleep 1000"));

      new ProcessBuilder("kill", "-" + signal, Long.toString(tests.pid())).start().waitFor();

      List<ProcessHandle> all = started;
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                assertThat(all.stream().flatMap(RunProcesses::commandLine)).isEmpty();
                assertThat(RunProcesses.of(directory)).isEmpty();
                assertThat(directory).doesNotExist();
              });
    } finally {
      tests.destroyForcibly();
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private Process startTests(String input, Path output) throws IOException {
    return new ProcessBuilder(
            "sh",
            "-c",
            "exec \"$@\" " + input,
            "sh",
            Estate.java(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            // Where the server's binaries are unpacked, once for all.
            "-Dot.epg.working-dir=" + Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"),
            "-cp",
            System.getProperty("java.class.path"),
            MatrixProcess.class.getName(),
            LingeringMatrix.class.getName(),
            temporary.resolve("reports").toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private Path directory() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().startsWith("phased-compat-")).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
