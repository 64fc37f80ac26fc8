package dev.phased.compat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The report for a terminal: plain ASCII, never wider than asked if that can be helped. */
final class Terminal {
  private static final String GAP = "  ";

  private final Report report;
  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private Terminal(Report report, int width, boolean colour) {
    this.report = report;
    this.width = width;
    this.colour = colour;
  }

  static String of(Report report, int width, boolean colour) {
    return new Terminal(report, width, colour).render();
  }

  private String render() {
    wrap(report.title() + " on " + report.database(), "");
    out.append('\n');
    if (!table(Report.State::title) && !table(Report.State::id)) {
      lines();
    }
    out.append('\n');
    Report.Judged verdict = report.verdict();
    wrap(verdict.word() + ": " + verdict.headline(), "");
    verdict.reasons().forEach(this::item);
    verdict.warnings().forEach(this::item);
    report.plan().ifPresent(this::plan);
    return out.toString();
  }

  private void item(Report.Finding finding) {
    wrap("* " + finding.title() + ": " + finding.sentence(), "  ");
  }

  private void plan(Report.Rollout rollout) {
    out.append('\n');
    int widest = "Today".length();
    for (Report.Move move : rollout.steps()) {
      widest = Math.max(widest, (move.number() + ". " + move.action()).length());
    }
    row("Today", widest, rollout.today(), "");
    for (Report.Move move : rollout.steps()) {
      if (rollout.isPointOfNoReturn(move)) {
        out.append("--- point of no return ---\n");
      }
      String back = "can come back: " + Words.back(rollout, move);
      row(move.number() + ". " + move.action(), widest, move.after(), back);
    }
    wrap(rollout.note(), "");
  }

  private void row(String step, int widest, Report.Standing standing, String back) {
    String live = "live: " + Words.list(standing.live());
    out.append((pad(step, widest) + GAP + pad(live, 16) + GAP + back).stripTrailing()).append('\n');
  }

  private boolean table(Function<Report.State, String> name) {
    List<Integer> widths = new ArrayList<>();
    widths.add(report.versions().stream().mapToInt(String::length).max().orElse(0));
    int total = widths.get(0);
    for (Report.State state : report.states()) {
      int widest = name.apply(state).length();
      for (Report.Cell cell : report.cells()) {
        if (cell.state().equals(state.id())) {
          widest = Math.max(widest, cell.look().plain().length());
        }
      }
      widths.add(widest);
      total += GAP.length() + widest;
    }
    if (total > width) {
      return false;
    }
    head(name, widths);
    report.versions().forEach(version -> row(version, widths));
    return true;
  }

  private void head(Function<Report.State, String> name, List<Integer> widths) {
    StringBuilder line = new StringBuilder(pad("", widths.get(0)));
    for (int at = 0; at < report.states().size(); at++) {
      line.append(GAP).append(pad(name.apply(report.states().get(at)), widths.get(at + 1)));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private void row(String version, List<Integer> widths) {
    List<Report.Cell> cells = report.row(version);
    out.append(pad(version, widths.get(0)));
    for (int at = 0; at < cells.size(); at++) {
      boolean last = at == cells.size() - 1;
      String text = cells.get(at).look().plain();
      int padding = last ? 0 : widths.get(at + 1) - text.length();
      out.append(GAP).append(paint(cells.get(at).look(), text)).append(" ".repeat(padding));
    }
    out.append('\n');
  }

  private void lines() {
    for (Report.Cell cell : report.cells()) {
      out.append(cell.id())
          .append(GAP)
          .append(paint(cell.look(), cell.look().plain()))
          .append('\n');
    }
  }

  private String paint(Look look, String text) {
    return colour ? "\u001B[" + look.ansi() + "m" + text + "\u001B[0m" : text;
  }

  private void wrap(String text, String indent) {
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    out.append('\n');
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
