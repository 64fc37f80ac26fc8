package dev.phased.compat.report;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plan and report for a terminal: plain ASCII, never wider than asked if that can be helped. */
final class Terminal {
  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private Terminal(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  static String of(Report report, int width, boolean colour) {
    Terminal terminal = new Terminal(width, colour);
    for (Report.Database database : report.databases()) {
      terminal.wrap(report.title() + " on " + database.id(), "");
      terminal.out.append('\n');
      terminal.grid(report, database);
      terminal.out.append('\n');
    }
    terminal.verdict(report.verdict());
    report.plan().ifPresent(rollout -> terminal.rollout(rollout, new Due(report)));
    return terminal.out.toString();
  }

  static String of(MatrixPlan plan, List<String> databases, int width) {
    Terminal terminal = new Terminal(width, false);
    int cells = plan.cells().size();
    terminal.wrap(
        Clean.line(plan.title())
            + ": "
            + Words.count(cells, "cell")
            + (databases.size() > 1 ? " on each of " : " on ")
            + Words.series(databases),
        "");
    Table table = planned(plan, SchemaState::title);
    terminal.out.append(
        (table.width() <= width ? table : planned(plan, SchemaState::id)).render(text -> text));
    terminal.out.append('\n');
    terminal.wrap("Works and gone are demanded; either is only noted." + others(plan), "");
    return terminal.out.toString();
  }

  private static String others(MatrixPlan plan) {
    Map<Cell.Kind, Long> counts =
        plan.cells().stream()
            .filter(cell -> cell.kind() != Cell.Kind.RUN)
            .collect(Collectors.groupingBy(Cell::kind, LinkedHashMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? ""
        : " Beside these: "
            + Words.series(
                counts.entrySet().stream()
                    .map(each -> Words.some(each.getKey().name(), each.getValue()))
                    .toList())
            + ".";
  }

  private static Table planned(MatrixPlan plan, Function<SchemaState, String> name) {
    Table table = new Table();
    table.add(head(plan.states().stream().map(name).toList()));
    for (String version : plan.versions()) {
      List<String> row = new ArrayList<>(List.of(version));
      plan.runs(version).stream()
          .map(RunCell::requirement)
          .forEach(requirement -> row.add(Words.asked(requirement.name())));
      table.add(row);
    }
    return table;
  }

  private void grid(Report report, Report.Database database) {
    Table full = grid(report, database, Report.State::title);
    Table narrow = grid(report, database, Report.State::id);
    if (full.width() <= width) {
      out.append(full.render(this::paint));
    } else if (narrow.width() <= width) {
      out.append(narrow.render(this::paint));
    } else {
      Table list = new Table();
      database.of("RUN").forEach(cell -> list.add(List.of(cell.id(), cell.look().plain())));
      out.append(list.render(this::paint));
    }
    database.otherKinds().forEach(kind -> others(kind, database.of(kind)));
    accepted(database.accepted());
  }

  private void accepted(List<Report.Accepted> exceptions) {
    if (!exceptions.isEmpty()) {
      out.append("\nAccepted exceptions\n");
      exceptions.forEach(
          exception -> wrap("* " + exception.title() + ": " + exception.sentence(), "  "));
    }
  }

  private void others(String kind, List<Report.Cell> cells) {
    out.append('\n');
    if (cells.stream().allMatch(cell -> cell.look() == Look.WORKS)) {
      wrap(Words.kind(kind) + ": all " + cells.size() + " work", "");
      return;
    }
    wrap(Words.kind(kind) + ". " + Words.about(kind), "");
    crossing(Crossing.of(cells), cell -> cell.look().plain());
  }

  private <T> void crossing(Crossing<T> cells, Function<T, String> text) {
    Table wide = cells.table(text);
    if (wide.width() <= width) {
      out.append(wide.render(this::paint));
    } else {
      Table list = new Table();
      for (String row : cells.rows()) {
        for (String column : cells.columns()) {
          cells
              .at(row, column)
              .ifPresent(cell -> list.add(List.of(Crossing.name(row, column), text.apply(cell))));
        }
      }
      out.append(list.render(this::paint));
    }
  }

  private static Table grid(
      Report report, Report.Database database, Function<Report.State, String> name) {
    Table table = new Table();
    table.add(head(report.states().stream().map(name).toList()));
    for (String version : report.versions()) {
      List<String> row = new ArrayList<>(List.of(version));
      database.row(version).forEach(cell -> row.add(cell.look().plain()));
      table.add(row);
    }
    return table;
  }

  private static List<String> head(List<String> states) {
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(states);
    return head;
  }

  /** The last thing that scrolls by, so that nobody has to look for it. */
  private void verdict(Report.Judged verdict) {
    findings(Words.heading(verdict.word()), verdict.reasons());
    findings("Not as required", verdict.warnings());
    wrap(verdict.word() + ": " + verdict.headline(), "");
  }

  private void findings(String heading, List<Report.Finding> findings) {
    if (!findings.isEmpty()) {
      out.append(heading).append('\n');
      findings.forEach(this::finding);
      out.append('\n');
    }
  }

  private void finding(Report.Finding finding) {
    wrap("* " + finding.title() + ": " + finding.sentence(), "  ");
    if (!finding.who().isEmpty()) {
      out.append("  ");
      wrap("Who: " + finding.who() + ".", "  ");
    }
  }

  private void rollout(Report.Rollout rollout, Due due) {
    Table table = new Table();
    table.add(List.of("", "Today", "live: " + Words.list(rollout.today().live()), ""));
    for (Report.Move move : rollout.steps()) {
      boolean turn = rollout.isPointOfNoReturn(move);
      table.add(
          List.of(
              turn ? "!" : "",
              move.number() + ". " + move.action().text(),
              "live: " + Words.list(move.after().live()),
              Words.back(rollout, move) + (turn ? " (point of no return)" : "")));
    }
    out.append('\n').append(table.render(text -> text)).append('\n');
    for (Report.Move move : rollout.steps()) {
      String words = due.words(move.action());
      if (!words.isEmpty()) {
        wrap("Step " + move.number() + ": " + words + ".", "  ");
      }
    }
    wrap(rollout.note(), "");
  }

  private String paint(String text) {
    if (colour) {
      for (Look look : Look.values()) {
        if (look.plain().equals(text)) {
          return "\u001B[" + look.ansi() + "m" + text + "\u001B[0m";
        }
      }
    }
    return text;
  }

  private void wrap(String text, String indent) {
    wrap(out, text, indent, width);
  }

  /** Adds a text in lines that are not wider than they may be; all but the first are indented. */
  static void wrap(StringBuilder out, String text, String indent, int width) {
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
}
