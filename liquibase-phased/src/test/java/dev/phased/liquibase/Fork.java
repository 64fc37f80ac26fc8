package dev.phased.liquibase;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A JVM of its own.
 *
 * @param process it
 * @param log where its output goes
 */
record Fork(Process process, Path log) implements AutoCloseable {
  static Fork start(Tool tool, Path directory, String main, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                tool.classPath().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                main));
    command.addAll(arguments);
    Path log = Files.createTempFile(directory, "fork", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.directory(directory.toFile());
    builder.environment().put("LIQUIBASE_ANALYTICS_ENABLED", "false");
    return new Fork(builder.start(), log);
  }

  /** What it wrote; it must have ended well. */
  String succeeded() throws IOException, InterruptedException {
    String state =
        process.waitFor(2, TimeUnit.MINUTES) ? "exit " + process.exitValue() : "it still runs";
    String output = Files.readString(log);
    if (!state.equals("exit 0")) {
      throw new AssertionError(state + "\n" + output);
    }
    return output;
  }

  /** Kills it, as {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
