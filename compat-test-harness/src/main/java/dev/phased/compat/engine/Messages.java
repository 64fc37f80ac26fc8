package dev.phased.compat.engine;

import dev.phased.Nearest;
import dev.phased.Problem;
import dev.phased.compat.discover.Matrix;
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

  static final String STOPPED = "The run was stopped.";

  private Messages() {}

  static String stopped(String sentence) {
    return sentence + "\n" + STOPPED;
  }

  static String broken(JudgedCell judged, Matrix matrix, Path output) {
    StringBuilder text = new StringBuilder(judged.cell().title());
    text.append(" (").append(matrix.plan().database()).append("): ");
    text.append(judged.reason());
    for (LogExcerpt log : judged.result().evidence().logs()) {
      if (!log.file().isEmpty()) {
        text.append("\nThe log of ").append(log.version()).append(": ");
        text.append(output.resolve(log.file()));
      }
    }
    return text.append("\n").append(rerun(judged.cell().id(), matrix)).toString();
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

  /** Names are given without what all of them begin with. */
  static String unknownParameter(String prefix, String name, List<String> known) {
    return prefix
        + name
        + " is no parameter of a matrix. "
        + Nearest.to(name, known)
            .map(near -> "Did you mean " + prefix + near + "?")
            .orElse("After " + prefix + " may stand " + String.join(", ", known) + ".");
  }

  static String absent(String sentence) {
    return sentence + "\nTo have this fail, set " + Parameters.REQUIRE + "=all.";
  }

  private static String rerun(CellId cell, Matrix matrix) {
    String simple = matrix.type().getName().substring(matrix.type().getName().lastIndexOf('.') + 1);
    return rerun(cell, simple, matrix.database().text());
  }

  static String rerun(CellId cell, String type, String database) {
    String here = Parameters.CELLS + "=" + cell;
    String on = Parameters.DATABASES + "=" + database;
    return "Run it alone: select "
        + type
        + " and set "
        + here
        + " and "
        + on
        + " (with Maven: -Dtest='"
        + type
        + "' "
        + word("-D" + here)
        + " "
        + word("-D" + on)
        + ").";
  }

  /** As a shell takes it for one word and as it stands. */
  private static String word(String text) {
    return text.matches("[A-Za-z0-9_.:/@+=,-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
