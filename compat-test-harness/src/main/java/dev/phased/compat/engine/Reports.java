package dev.phased.compat.engine;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Prints the plan and the outcome, and writes the report. */
final class Reports {
  private static final int WIDTH = 100;

  private final Path output;
  private final Optional<Path> summary;

  /**
   * Writes below a directory.
   *
   * @param summary where to add the report besides, if anywhere
   */
  Reports(Path output, Optional<Path> summary) {
    this.output = output;
    this.summary = summary;
  }

  /**
   * The summary of a job on GitHub, if this is one.
   *
   * @see <a
   *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary">Adding
   *     a job summary</a>
   */
  static Optional<Path> jobSummary() {
    return Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
        .filter(name -> !name.isBlank())
        .map(Path::of);
  }

  void plan(MatrixPlan plan) {
    System.out.println();
    System.out.println(dev.phased.compat.report.Reports.plan(plan, WIDTH));
  }

  Verdict print(MatrixResult result) {
    System.out.println(dev.phased.compat.report.Reports.terminal(result, WIDTH, false));
    return Verdict.of(Judgement.of(result.plan(), result.cells()));
  }

  /** What went wrong, if it could not be written. */
  Optional<String> write(MatrixResult result) {
    try {
      Path page = dev.phased.compat.report.Reports.write(result, output);
      System.out.println("Report: " + page.toAbsolutePath().normalize());
      if (summary.isPresent()) {
        dev.phased.compat.report.Reports.summarize(result, summary.get());
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Messages.notWritten(output, e));
    }
  }
}
