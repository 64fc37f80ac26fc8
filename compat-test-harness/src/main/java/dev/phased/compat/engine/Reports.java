package dev.phased.compat.engine;

import dev.phased.compat.discover.Matrix;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  void plan(List<Matrix> matrices) {
    List<String> databases = matrices.stream().map(each -> each.plan().database()).toList();
    System.out.println();
    System.out.println(
        dev.phased.compat.report.Reports.plan(matrices.get(0).plan(), databases, WIDTH));
  }

  Verdict print(List<MatrixResult> results) {
    System.out.println(dev.phased.compat.report.Reports.terminal(results, WIDTH, false));
    return verdict(results);
  }

  static Verdict verdict(List<MatrixResult> results) {
    return Verdict.of(
        Judgement.ofAll(
            results.stream().map(each -> Judgement.of(each.plan(), each.cells())).toList()));
  }

  /** What went wrong, if it could not be written. */
  Optional<String> write(List<MatrixResult> results) {
    try {
      Path page = dev.phased.compat.report.Reports.write(results, output);
      System.out.println("Report: " + page.toAbsolutePath().normalize());
      if (summary.isPresent()) {
        dev.phased.compat.report.Reports.summarize(results, summary.get());
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Messages.notWritten(output, e));
    }
  }
}
