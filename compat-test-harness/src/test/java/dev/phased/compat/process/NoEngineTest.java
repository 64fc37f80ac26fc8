package dev.phased.compat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SafeMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, for which the engine's socket is hidden. */
class NoEngineTest {
  private static final List<String> HIDDEN =
      List.of(
          "unshare",
          "--map-root-user",
          "--mount",
          "sh",
          "-c",
          "[ ! -e /run/docker.sock ] || mount --bind /dev/null /run/docker.sock; exec \"$@\"",
          "sh");

  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() throws Exception {
    assumeThat(succeeds("mount")).as("a socket can be hidden from a process here").isTrue();
    FixtureJar.pack();
  }

  @Test
  void leavesTheCellsOfAContainerUnrunAndTheVerdictUnknown() throws Exception {
    assertThat(run("embedded,postgres:17", "any"))
        .contains("SUCCESSFUL v1@S1: ")
        .contains("SKIPPED v1@S1: No container engine answers, so there is no postgres:17.")
        .contains("ABORTED verdict: UNKNOWN")
        .contains("phased.compat.require=all")
        .doesNotContain("FAILED");
  }

  @Test
  void failsTheVerdictWhereAllDatabasesAreRequired() throws Exception {
    assertThat(run("postgres:17", "all"))
        .contains("SKIPPED v2@S4: No container engine answers")
        .contains("FAILED verdict: UNKNOWN");
  }

  private String run(String databases, String require) throws Exception {
    List<String> command = new ArrayList<>(HIDDEN);
    command.addAll(
        List.of(
            Estate.java(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.home=" + output,
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-Dphased.compat.databases=" + databases,
            "-Dphased.compat.require=" + require,
            "-cp",
            System.getProperty("java.class.path"),
            EveryTestProcess.class.getName(),
            SafeMatrix.class.getName(),
            output.toString()));
    Path printed = output.resolve("printed.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().put("DOCKER_HOST", "tcp://localhost:1");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(printed);
  }

  private static boolean succeeds(String command) throws InterruptedException {
    List<String> all = new ArrayList<>(HIDDEN);
    all.add(command);
    try {
      return new ProcessBuilder(all)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
