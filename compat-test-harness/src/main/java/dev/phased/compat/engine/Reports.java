package dev.phased.compat.engine;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Verdict;
import java.nio.file.Path;

/** Prints the plan and the outcome, and writes the report. */
final class Reports {
  private final Path output;

  Reports(Path output) {
    this.output = output;
  }

  void plan(MatrixPlan plan) {
    System.out.println(plan);
  }

  Verdict write(MatrixResult result) {
    Verdict verdict = Verdict.of(Judgement.of(result.plan(), result.cells()));
    System.out.println(verdict.sentence());
    System.out.println(output.toAbsolutePath());
    return verdict;
  }
}
