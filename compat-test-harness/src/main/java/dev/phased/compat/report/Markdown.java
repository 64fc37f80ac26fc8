package dev.phased.compat.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** The report for pull requests: under 60,000 bytes, whatever is in it. */
final class Markdown {
  private static final int MOST_BYTES = 59_000;
  private static final int ROOM = 400;

  private final Report report;
  private final StringBuilder out = new StringBuilder();

  private Markdown(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    return new Markdown(report).render();
  }

  /** The verdict alone, where there is no room for more. */
  static String brief(Report report) {
    Markdown markdown = new Markdown(report);
    markdown.verdict();
    return markdown.out.toString();
  }

  private void verdict() {
    Report.Judged verdict = report.verdict();
    out.append("## ").append(icon(verdict.word())).append(' ').append(verdict.word());
    out.append(": ").append(escape(report.title())).append("\n\n");
    out.append(cut(verdict.headline())).append("\n\n");
  }

  private String render() {
    Report.Judged verdict = report.verdict();
    verdict();
    findings(Words.heading(verdict.word()), verdict.reasons());
    findings("Also not as required", verdict.warnings());
    report.plan().ifPresent(this::plan);
    for (Report.Database database : report.databases()) {
      grid(database);
      database.otherKinds().forEach(kind -> others(database, kind));
    }
    section(
        "Accepted exceptions",
        report.databases().stream()
            .flatMap(database -> database.accepted().stream())
            .map(Markdown::accepted)
            .distinct()
            .toList());
    section("Not tested", report.notTested().stream().map(Markdown::cut).toList());
    for (Report.Database database : report.databases()) {
      database.cells().stream()
          .filter(cell -> cell.look().hasStory())
          .forEach(cell -> cell(database, cell));
    }
    environment();
    return limited(out.toString());
  }

  private void findings(String title, List<Report.Finding> findings) {
    section(title, findings.stream().map(Markdown::finding).toList());
  }

  /** What it is, then what to make of it, each on a line of its own. */
  private static String finding(Report.Finding finding) {
    String expectation = finding.expectation();
    return "**"
        + cut(finding.title())
        + "**: "
        + cut(finding.effect())
        + (finding.isInParts() ? part("Cause", cut(finding.causes().get(0).sentence())) : "")
        + part("What to do", cut(finding.toDo()))
        + part("Who", finding.who().isEmpty() ? "" : cut(finding.who()) + ".")
        + part("To accept it, with a reason", expectation == null ? "" : "`" + expectation + "`");
  }

  private static String part(String name, String text) {
    return text.isEmpty() ? "" : "\n  - " + name + ": " + text;
  }

  private void section(String title, List<String> items) {
    if (!items.isEmpty()) {
      out.append("### ").append(title).append("\n\n");
      items.forEach(item -> out.append("- ").append(item).append('\n'));
      out.append('\n');
    }
  }

  private void plan(Report.Rollout rollout) {
    out.append("### Rollout plan\n\n| | Step | Live after it | Way back |\n|--:|---|---|---|\n");
    Due due = new Due(report);
    row("", "Today", Words.list(rollout.today().live()) + " on " + rollout.today().state(), "");
    for (Report.Move move : rollout.steps()) {
      String turn = rollout.isPointOfNoReturn(move) ? " (**point of no return**)" : "";
      String live = Words.list(move.after().live()) + " on " + move.after().state();
      String words = due.words(move.action());
      row(
          String.valueOf(move.number()),
          move.action().text() + turn + (words.isEmpty() ? "" : " (" + escape(words) + ")"),
          live,
          Words.back(rollout, move));
    }
    out.append('\n').append(escape(rollout.note())).append("\n\n");
  }

  private void grid(Report.Database database) {
    out.append("### Versions on schemas").append(on(database)).append("\n\n| |");
    report.states().forEach(state -> out.append(' ').append(escape(state.title())).append(" |"));
    out.append("\n|---|").append("---|".repeat(report.states().size())).append('\n');
    for (String version : report.versions()) {
      out.append("| **").append(escape(version)).append("** |");
      for (Report.Cell cell : database.row(version)) {
        out.append(' ').append(cell.look().emoji()).append(' ').append(cell.look().word());
        out.append(" |");
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private void others(Report.Database database, String kind) {
    Crossing<Report.Cell> cells = Crossing.of(database.of(kind));
    out.append("### ").append(Words.kind(kind)).append(on(database)).append("\n\n| |");
    cells.columns().forEach(column -> out.append(' ').append(escape(column)).append(" |"));
    out.append("\n|---|").append("---|".repeat(cells.columns().size())).append('\n');
    for (String row : cells.rows()) {
      out.append("| **").append(escape(row)).append("** |");
      for (String column : cells.columns()) {
        String text =
            cells
                .at(row, column)
                .map(cell -> " " + cell.look().emoji() + " " + cell.look().word())
                .orElse("");
        out.append(text).append(" |");
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private String on(Report.Database database) {
    return report.isOnSeveral() ? ", " + escape(database.id()) : "";
  }

  private void cell(Report.Database database, Report.Cell cell) {
    out.append("<details><summary>").append(cell.look().emoji()).append(' ');
    out.append(escape(cell.title())).append(on(database)).append(": ").append(cell.look().word());
    out.append("</summary>\n\n").append(cut(cell.reason())).append("\n\n");
    for (Report.Failure error : cell.errors().stream().limit(3).toList()) {
      out.append("- ").append(escape(error.sqlState())).append(' ').append(cut(error.message()));
      out.append(error.statement().isEmpty() ? "" : ": " + cut(error.statement())).append('\n');
    }
    out.append("\n</details>\n\n");
  }

  private void environment() {
    out.append("<details><summary>").append(escape(report.className())).append(" on ");
    out.append(escape(report.on())).append(", ").append(Words.moment(report.started()));
    out.append(", ").append(Words.duration(report.durationMillis())).append("</summary>\n\n");
    report
        .environment()
        .forEach(
            (name, value) ->
                out.append("- ")
                    .append(escape(name))
                    .append(": ")
                    .append(escape(value))
                    .append('\n'));
    out.append("\n</details>\n");
  }

  private void row(String... columns) {
    out.append("| ").append(String.join(" | ", columns)).append(" |\n");
  }

  private static String accepted(Report.Accepted exception) {
    return exception.look().emoji()
        + " **"
        + cut(exception.title())
        + "**: "
        + cut(exception.sentence());
  }

  private static String icon(String verdict) {
    return switch (verdict) {
      case "SAFE" -> Look.WORKS.emoji();
      case "UNSAFE" -> Look.BROKEN.emoji();
      default -> Look.NOT_RUN.emoji();
    };
  }

  static String cut(String text) {
    return escape(text.length() > ROOM ? text.substring(0, ROOM) + "\u2026" : text);
  }

  /** Neither Markdown, HTML nor a mention: just the text. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|#~!])", "\\\\$1")
        .replace("@", "&#64;")
        .replace('\n', ' ');
  }

  static String limited(String text) {
    if (text.getBytes(UTF_8).length <= MOST_BYTES) {
      return text;
    }
    StringBuilder part = new StringBuilder();
    int bytes = 0;
    for (String line : text.split("\n", -1)) {
      bytes += line.getBytes(UTF_8).length + 1;
      if (bytes > MOST_BYTES) {
        break;
      }
      part.append(line).append('\n');
    }
    return part + "\n\nThe rest is in the HTML report.\n";
  }
}
