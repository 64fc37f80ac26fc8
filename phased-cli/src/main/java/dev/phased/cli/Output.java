package dev.phased.cli;

import dev.phased.compat.report.Evidences;
import dev.phased.compat.report.Reports;
import dev.phased.compat.report.Saved;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes what a command makes. */
final class Output {
  private static final int WIDTH = 100;

  private Output() {}

  /**
   * Writes a report with the logs that there are, and prints it.
   *
   * @param sources what it was made from, by their files
   */
  static void report(Saved saved, Map<Path, Saved> sources, Path directory, PrintWriter out) {
    try {
      Files.createDirectories(directory);
      Saved kept = Evidences.copy(sources, saved, directory);
      Path page = Reports.write(kept, directory);
      out.println(Reports.terminal(kept, WIDTH, false));
      out.println("Report: " + page.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UsageException(Messages.notWritten(directory, e));
    }
  }

  static void text(String text, Path file) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UsageException(Messages.notWritten(file, e));
    }
  }
}
