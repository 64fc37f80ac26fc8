package dev.phased.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is published, in a process of its own. */
@EnabledIfSystemProperty(named = RunnableJarTest.PROPERTY, matches = ".+")
class RunnableJarTest {
  static final String PROPERTY = "phased.cli.jar";

  private static final Path JAR = Path.of(System.getProperty(PROPERTY, ""));

  @TempDir Path directory;

  @Test
  void itRunsWithNothingBesideIt() throws Exception {
    Path report = Shop.on("postgres-17").write(Shop.UNSAFE, directory.resolve("1"));

    assertThat(run("--version")).isZero();
    assertThat(run("can-i-deploy", report)).isEqualTo(ExitCode.UNSAFE.code());
    assertThat(run("can-i-deploy", directory.resolve("none"))).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("report", "merge", report, "-o", directory.resolve("2"))).isZero();
    assertThat(directory.resolve("2/report.html"))
        .hasSameBinaryContentAs(directory.resolve("1/report.html"));
  }

  @Test
  void itHoldsItsLicencesAndNothingThatRunsAppsOrDatabases() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(entry -> entry.getName()).toList();
      assertThat(names)
          .contains("META-INF/LICENSE", "META-INF/NOTICE")
          .contains("dev/phased/compat/report/chart/LICENSE.md")
          .noneMatch(name -> name.startsWith("org/junit/") || name.startsWith("org/postgresql/"))
          .noneMatch(name -> name.startsWith("dev/phased/compat/engine/"))
          .doesNotContain("module-info.class");
    }
  }

  private int run(Object... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
    assertThat(said).isNotBlank().doesNotContain("Exception");
    return process.exitValue();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
