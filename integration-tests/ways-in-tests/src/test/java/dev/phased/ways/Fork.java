package dev.phased.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own, whose output goes to a file below {@code target/forks}. */
final class Fork implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;

  private Fork(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts a command that sees {@code environment} and nothing else that sets up a tool. */
  static Fork start(Path directory, Map<String, String> environment, List<String> command) {
    try {
      Path forks = Files.createDirectories(Build.TARGET.resolve("forks"));
      // Other JVMs of the tests start processes at the same time.
      Path output = Files.createTempFile(forks, "output-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.matches("(FLYWAY|LIQUIBASE|SPRING)_.*"));
      builder.environment().putAll(environment);
      return new Fork(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the output has {@code part}; fails with all of it if the process ends before. */
  void awaitOutput(String part) {
    await(part)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> output().contains(part) || !process.isAlive());
    assertThat(output()).contains(part);
  }

  /** Waits for an end without failure, and tells what was written. */
  String succeeded() {
    end();
    assertThat(process.exitValue()).as(this::output).isZero();
    return output();
  }

  /** Waits for an end with a failure, and tells what was written. */
  String failed() {
    end();
    assertThat(process.exitValue()).as(this::output).isNotZero();
    return output();
  }

  private void end() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(this::output).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String output() {
    try {
      return new String(Files.readAllBytes(output), Charset.defaultCharset());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
