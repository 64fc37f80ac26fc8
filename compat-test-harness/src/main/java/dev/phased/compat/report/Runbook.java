package dev.phased.compat.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rollout plan for whoever carries it out, step by step, in Markdown. */
final class Runbook {
  private final Report report;
  private final Report.Rollout rollout;
  private final List<Place> places;
  private final Due due;
  private final StringBuilder out;
  private Report.Standing before;

  private Runbook(Report report, Report.Rollout rollout, StringBuilder out) {
    this.report = report;
    this.rollout = rollout;
    this.places = Place.of(report);
    this.due = new Due(report);
    this.out = out;
    this.before = rollout.today();
  }

  /** Without a plan it says so, so that nobody follows one of an earlier run. */
  static String of(Report report) {
    StringBuilder out = new StringBuilder();
    out.append("# Runbook: ").append(Markdown.escape(report.title())).append("\n\n");
    out.append("From the run of ").append(Words.moment(report.started())).append(" on ");
    out.append(Markdown.escape(report.on())).append(", ");
    out.append(Markdown.escape(report.className())).append(".\n\n");
    if (report.plan().isPresent()) {
      new Runbook(report, report.plan().get(), out).render();
    } else {
      out.append(RunbookTexts.noPlan(report.verdict())).append('\n');
    }
    return Markdown.limited(out.toString().replaceAll("\n{3,}", "\n\n"));
  }

  private void render() {
    out.append(Markdown.escape(report.verdict().headline())).append("\n\n");
    out.append(RunbookTexts.people(rollout, due)).append("\n\n## Before you begin\n\n");
    item(RunbookTexts.today(rollout.today()));
    item(RunbookTexts.ROWS);
    if (!report.verdict().warnings().isEmpty()) {
      item(RunbookTexts.warnings(report.verdict().warnings()));
    }
    for (Report.Move move : rollout.steps()) {
      step(move);
      before = move.after();
    }
    out.append("\n## Done\n\n");
    item(RunbookTexts.done(before));
  }

  private void step(Report.Move move) {
    Report.Action action = move.action();
    out.append("\n## Step ").append(move.number()).append(": ");
    out.append(Markdown.escape(action.text())).append("\n\n");
    if (rollout.isPointOfNoReturn(move)) {
      out.append(RunbookTexts.pointOfNoReturn(rollout.today())).append("\n\n");
    }
    switch (action.kind()) {
      case "MIGRATE" -> migrate(action);
      case "DEPLOY" -> deploy(action, move);
      default -> retire(action);
    }
    back(move);
  }

  private void migrate(Report.Action action) {
    paragraph(RunbookTexts.serve(before));
    if (!due.words(action).isEmpty()) {
      paragraph(Words.sentence(Markdown.escape(due.words(action))) + ".");
    }
    for (Place place : places) {
      paragraph(RunbookTexts.runs(place, place.commands().scripts(action.target())));
      place.commands().up(action.target()).ifPresent(this::command);
    }
    List<Report.Traffic> seen =
        report.databases().stream()
            .flatMap(database -> database.of("TRANSITION").stream())
            .filter(cell -> cell.to().equals(action.target()))
            .flatMap(cell -> Optional.ofNullable(cell.traffic()).stream())
            .toList();
    paragraph("**Watch:** " + RunbookTexts.watchMigration(seen));
    paragraph("**Abort if** " + RunbookTexts.abortMigration(seen));
  }

  private void deploy(Report.Action action, Report.Move move) {
    paragraph(RunbookTexts.deploy(action.target(), before, move.after()));
    paragraph("**Watch:** " + RunbookTexts.watchVersions(move.after()));
    paragraph("**Abort if** " + RunbookTexts.ABORT_VERSIONS);
  }

  private void retire(Report.Action action) {
    paragraph(RunbookTexts.retire(action.target()));
    paragraph("**Watch:** " + RunbookTexts.watchRetired(action.target()));
  }

  private void back(Report.Move move) {
    Report.Rollback back = move.rollback();
    paragraph("**Way back:** " + RunbookTexts.back(rollout, move));
    String at = stateOf(move.after());
    for (Report.Action action : back.actions()) {
      item(RunbookTexts.undo(action));
      if (action.kind().equals("MIGRATE_DOWN")) {
        down(at, action.target());
        at = action.target();
      }
    }
    if (!back.proven()) {
      paragraph("Not proven: " + RunbookTexts.unproven(back) + ".");
    }
  }

  private void down(String from, String state) {
    for (Place place : places) {
      Commands commands = place.commands();
      List<String> scripts = commands.downScripts(from, state);
      if (!scripts.isEmpty()) {
        paragraph(RunbookTexts.runs(place, scripts));
      } else if (commands.down(from, state).isPresent()) {
        RunbookTexts.where(place).ifPresent(this::paragraph);
      }
      commands.down(from, state).ifPresent(this::command);
      commands.beforeDown().ifPresent(this::paragraph);
    }
  }

  private String stateOf(Report.Standing standing) {
    return report.states().stream()
        .filter(state -> state.title().equals(standing.state()))
        .map(Report.State::id)
        .collect(Collectors.joining());
  }

  private void command(String text) {
    out.append("\n```shell\n").append(text).append("\n```\n");
  }

  private void paragraph(String text) {
    out.append('\n').append(text).append('\n');
  }

  private void item(String text) {
    out.append("- [ ] ").append(text).append('\n');
  }
}
