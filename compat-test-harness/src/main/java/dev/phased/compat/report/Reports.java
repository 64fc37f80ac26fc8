package dev.phased.compat.report;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.MatrixResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes reports. The same result gives the same bytes. */
public final class Reports {
  private Reports() {}

  /**
   * Writes {@code report.html}, {@code report.md}, {@code report.json}, and the badge as {@code
   * badge.svg} and {@code badge.json}.
   *
   * @param directory where to; created if it is not there
   * @return the HTML file
   * @throws IOException if the directory cannot be written
   */
  public static Path write(MatrixResult result, Path directory) throws IOException {
    Report report = Model.of(result);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("report.json"), Json.write(report));
    Files.writeString(directory.resolve("report.md"), Markdown.of(report));
    Files.writeString(directory.resolve("badge.svg"), Badge.svg(report.verdict().word()));
    Files.writeString(directory.resolve("badge.json"), Badge.json(report.verdict().word()));
    return Files.writeString(directory.resolve("report.html"), Html.of(report));
  }

  /**
   * Adds the report to a file in Markdown, such as the summary of a job on GitHub, which has those
   * of several matrices.
   *
   * @param file created if it is not there
   * @throws IOException if the file cannot be written
   */
  public static void summarize(MatrixResult result, Path file) throws IOException {
    Files.writeString(
        file,
        Markdown.of(Model.of(result)) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /**
   * What is going to be proven, for a terminal.
   *
   * @param width how many columns there are, 40 or more
   */
  public static String plan(MatrixPlan plan, int width) {
    return Terminal.of(plan, width);
  }

  /**
   * The grid, the verdict and the rollout plan for a terminal.
   *
   * @param width how many columns there are, 40 or more
   * @param colour whether it understands ANSI colours
   */
  public static String terminal(MatrixResult result, int width, boolean colour) {
    return Terminal.of(Model.of(result), width, colour);
  }
}
