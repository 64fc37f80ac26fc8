package dev.phased.compat.report;

import java.util.List;

/** A comparison as text for a terminal, and as Markdown for a pull request. */
final class Comparisons {
  private static final int WIDTH = 100;

  private Comparisons() {}

  static String text(Comparison comparison) {
    StringBuilder out = new StringBuilder();
    out.append(comparison.title()).append(": ").append(verdicts(comparison)).append('\n');
    list(out, "Fails now", comparison.failing());
    list(out, "Works now", comparison.fixed());
    list(out, "Not run any more", comparison.lost());
    list(out, "Slower", comparison.slower());
    if (comparison.isEmpty()) {
      out.append('\n').append(same(comparison)).append('\n');
    }
    return out.toString();
  }

  static String markdown(Comparison comparison) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(Markdown.escape(comparison.title())).append(": ");
    out.append(verdicts(comparison)).append("\n\n");
    table(out, "Fails now", comparison.failing());
    table(out, "Works now", comparison.fixed());
    table(out, "Not run any more", comparison.lost());
    table(out, "Slower", comparison.slower());
    if (comparison.isEmpty()) {
      out.append(same(comparison)).append('\n');
    }
    return Markdown.limited(out.toString());
  }

  private static String verdicts(Comparison comparison) {
    return comparison.before().equals(comparison.after())
        ? comparison.after() + ", as before"
        : comparison.after() + ", was " + comparison.before();
  }

  private static String same(Comparison comparison) {
    return comparison.cells() == 0
        ? "The two have no cell in common."
        : "Nothing fails, works or is slower since, in "
            + Words.count(comparison.cells(), "cell")
            + ".";
  }

  private static void list(StringBuilder out, String heading, List<Comparison.Change> changes) {
    if (!changes.isEmpty()) {
      out.append('\n').append(heading).append('\n');
    }
    for (Comparison.Change change : changes) {
      String line = "* " + change.title() + ": " + change.before() + " -> " + change.after();
      Terminal.wrap(
          out, change.sentence().isEmpty() ? line : line + ". " + change.sentence(), "  ", WIDTH);
    }
  }

  private static void table(StringBuilder out, String heading, List<Comparison.Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.append("### ").append(heading).append("\n\n| Cell | Before | Now | |\n|---|---|---|---|\n");
    for (Comparison.Change change : changes) {
      out.append("| ").append(Markdown.cut(change.title()));
      out.append(" | ").append(change.before());
      out.append(" | ").append(change.after());
      out.append(" | ").append(Markdown.cut(change.sentence())).append(" |\n");
    }
    out.append('\n');
  }
}
