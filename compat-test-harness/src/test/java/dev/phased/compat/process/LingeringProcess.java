package dev.phased.compat.process;

import dev.phased.compat.database.Database;
import dev.phased.compat.fixture.LingeringMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A test JVM that runs until it is killed. */
public final class LingeringProcess {
  private LingeringProcess() {}

  /**
   * Starts it on an external database.
   *
   * @param output the directory of its report
   * @param printed where its output goes
   */
  public static Process start(Database database, Path output, Path printed) throws IOException {
    return start(
        List.of(
            "-Dphased.compat.databases=" + database.url(),
            "-Dphased.compat.external.user=" + database.user(),
            "-Dphased.compat.external.password=" + database.password()),
        output,
        printed);
  }

  static Process start(List<String> settings, Path output, Path printed) throws IOException {
    List<String> command = new ArrayList<>(List.of(Estate.java(), "-XX:TieredStopAtLevel=1"));
    command.addAll(settings);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            MatrixProcess.class.getName(),
            LingeringMatrix.class.getName(),
            output.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
  }
}
