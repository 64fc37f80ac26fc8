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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a process of its own, which sees a small disk where its temporary files go. */
class FullDiskTest {
  private static final String MOUNT = "mount -t tmpfs -o size=\"$1\" none \"$2\"";

  @TempDir private Path temporary;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "30m, The embedded PostgreSQL did not start",
    "100m, 'The disk is full, or nearly so'"
  })
  void leavesTheCellsUnrunSaysWhyAndLeavesNothing(String size, String said) throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeThat(mounts(disk)).as("a disk can be mounted here").isTrue();

    String printed = run(size, disk);

    assertThat(printed)
        .contains(said, disk.toString(), " MB")
        .contains("FAILED verdict: UNKNOWN")
        .doesNotContain("FAILED v1", "FAILED v2")
        .contains("Nothing left: 0");
  }

  private String run(String size, Path disk) throws Exception {
    Path printed = temporary.resolve("printed.txt");
    List<String> command = new ArrayList<>(List.of("unshare", "--map-root-user", "--mount"));
    command.addAll(
        List.of(
            "sh",
            "-c",
            MOUNT + " && d=\"$2\" && shift 2 && \"$@\"; echo Nothing left: $(ls -A \"$d\" | wc -l)",
            "sh",
            size,
            disk.toString(),
            Estate.java(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + disk,
            "-Dot.epg.working-dir=" + Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"),
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            System.getProperty("java.class.path"),
            EveryTestProcess.class.getName(),
            SafeMatrix.class.getName(),
            temporary.resolve("reports").toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(printed);
  }

  private static boolean mounts(Path disk) throws InterruptedException {
    try {
      return new ProcessBuilder(
                  "unshare",
                  "--map-root-user",
                  "--mount",
                  "sh",
                  "-c",
                  MOUNT,
                  "sh",
                  "1m",
                  disk.toString())
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
