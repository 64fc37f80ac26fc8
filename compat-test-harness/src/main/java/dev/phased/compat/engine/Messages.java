package dev.phased.compat.engine;

import dev.phased.Problem;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.verdict.JudgedCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What red tests say. */
final class Messages {
  static final String CANNOT_RUN = "The matrix can't be run; its verdict says why.";

  private Messages() {}

  static String broken(JudgedCell judged, MatrixPlan plan, Path output) {
    StringBuilder text = new StringBuilder(judged.cell().title()).append(": ");
    text.append(judged.reason());
    for (LogExcerpt log : judged.result().evidence().logs()) {
      if (!log.file().isEmpty()) {
        text.append("\nThe log of ").append(log.version()).append(": ");
        text.append(output.resolve(log.file()));
      }
    }
    return text.append("\n").append(rerun(judged.cell().id(), plan)).toString();
  }

  static String mistakes(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  static String filtered(String sentence, int selected, int all) {
    return sentence + "\nOnly " + selected + " of " + all + " cells were selected.";
  }

  static String notWritten(Path output, IOException cause) {
    return "The report could not be written to "
        + output.toAbsolutePath()
        + ": "
        + cause
        + ". Free the place, or name another with "
        + Parameters.OUTPUT
        + ".";
  }

  static String nothingSelected(MatrixPlan plan) {
    return plan.className()
        + ": No cell passes the filter "
        + Parameters.CELLS
        + ". Write ids or patterns such as "
        + plan.cells().get(0).id()
        + " or "
        + plan.oldest()
        + "@*.";
  }

  private static String rerun(CellId cell, MatrixPlan plan) {
    String simple = plan.className().substring(plan.className().lastIndexOf('.') + 1);
    return "Run it alone: select "
        + simple
        + " and set "
        + Parameters.CELLS
        + "="
        + cell
        + " (with Maven: -Dtest='"
        + simple
        + "' -D"
        + Parameters.CELLS
        + "="
        + cell
        + ").";
  }
}
