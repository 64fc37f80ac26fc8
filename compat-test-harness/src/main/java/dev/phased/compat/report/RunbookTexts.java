package dev.phased.compat.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sentence of a runbook, ready for Markdown. */
final class RunbookTexts {
  static final String ROWS =
      "Compare the size of the tables with those of the matrix: a migration that is quick on few"
          + " rows may be slow on many.";
  static final String ABORT_VERSIONS =
      "either version reports an error of the schema, such as SQLState 42703, 42P01 or 23502, or"
          + " answers with errors more often than before.";

  private RunbookTexts() {}

  /** What migrations say of people and days; the rest is to be filled in. */
  static String people(Report.Rollout rollout, Due due) {
    List<Report.Move> migrations =
        rollout.steps().stream().filter(move -> move.action().kind().equals("MIGRATE")).toList();
    String owners =
        migrations.stream()
            .flatMap(move -> due.owners(move.action().target()).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    String days =
        migrations.stream()
            .flatMap(
                move ->
                    due.notBefore(move.action().target()).stream()
                        .map(day -> "step " + move.number() + ": " + Words.day(day)))
            .collect(Collectors.joining(", "));
    return "| | |\n|---|---|\n| Who rolls out | |\n| Who is asked before the point of no return | |\n"
        + cell("Who answers for the migrations", owners)
        + cell("Not before", days).stripTrailing();
  }

  private static String cell(String name, String value) {
    return "| " + name + " | " + Markdown.escape(value) + (value.isEmpty() ? "" : " ") + "|\n";
  }

  static String noPlan(Report.Judged verdict) {
    return "**Do not roll out.** The verdict is "
        + verdict.word()
        + ": "
        + Markdown.escape(verdict.headline());
  }

  static String today(Report.Standing today) {
    return "Production is where the plan begins: " + standing(today) + ", and nothing else.";
  }

  static String warnings(List<Report.Finding> warnings) {
    return "Somebody knows that this is not as required, and goes on: "
        + Markdown.escape(
            warnings.stream().map(Report.Finding::title).collect(Collectors.joining("; ")))
        + ".";
  }

  static String done(Report.Standing last) {
    return "Production is where the plan ends: " + standing(last) + ".";
  }

  static String pointOfNoReturn(Report.Standing today) {
    return "> **Point of no return.** After this step "
        + Markdown.escape(today.live().get(0))
        + " cannot come back. Be sure that nobody will want it.";
  }

  // Migrations

  static String serve(Report.Standing before) {
    return Markdown.escape(Words.series(before.live()))
        + (before.live().size() == 1 ? " serves" : " serve")
        + " while the migration runs.";
  }

  static String runs(Place place, List<String> scripts) {
    return (place.databases().isEmpty() ? "It runs " : on(place) + ", it runs ")
        + Markdown.escape(Words.series(scripts))
        + ".";
  }

  /** Which databases, if not all. */
  static Optional<String> where(Place place) {
    return place.databases().isEmpty() ? Optional.empty() : Optional.of(on(place) + ":");
  }

  private static String on(Place place) {
    return "On " + Markdown.escape(Words.series(place.databases()));
  }

  static String watchMigration(List<Report.Traffic> transitions) {
    String seen =
        transitions.stream()
            .max(Comparator.comparing(Report.Traffic::longestStallMillis))
            .map(traffic -> " " + seen(traffic))
            .orElse(" No cell has run it under traffic, so there is nothing to compare with.");
    return "how long callers wait, how many errors they get, and which sessions wait for a lock."
        + seen;
  }

  private static String seen(Report.Traffic traffic) {
    return "In the matrix it took "
        + Words.duration(traffic.migrationEndMillis() - traffic.migrationBeginMillis())
        + ", and the longest stall of a caller was "
        + Words.duration(traffic.longestStallMillis())
        + ".";
  }

  static String abortMigration(List<Report.Traffic> transitions) {
    String limit =
        transitions.stream()
            .map(Report.Traffic::allowedStallMillis)
            .filter(millis -> millis > 0)
            .min(Comparator.naturalOrder())
            .map(millis -> "callers wait for more than " + Words.duration(millis))
            .orElse("callers wait for longer than you allow");
    return limit
        + ", or the migration gives up on a lock. Then stop it, look in the history and in its log at"
        + " what it has done, and run it again once whoever held the lock is gone.";
  }

  // Versions

  static String deploy(String version, Report.Standing before, Report.Standing after) {
    return "Start "
        + Markdown.escape(version)
        + " beside "
        + Markdown.escape(Words.series(before.live()))
        + " on "
        + Markdown.escape(after.state())
        + ", first one instance, then all, and wait until each is ready.";
  }

  static String watchVersions(Report.Standing live) {
    return "the errors and the answers of " + Markdown.escape(Words.series(live.live())) + ".";
  }

  static String retire(String version) {
    return "Take the traffic away from "
        + Markdown.escape(version)
        + ", and stop every instance, jobs and consoles too.";
  }

  static String watchRetired(String version) {
    return "that no session of " + Markdown.escape(version) + " is left on the database.";
  }

  // Ways back

  static String back(Report.Rollout rollout, Report.Move move) {
    Report.Rollback back = move.rollback();
    String today = rollout.today().live().get(0);
    if (!back.actions().isEmpty()) {
      return "to " + Markdown.escape(back.to()) + ", in this order:\n";
    }
    return back.to().equals(today)
        ? "not needed, " + Markdown.escape(today) + " still serves."
        : "none.";
  }

  static String undo(Report.Action action) {
    return Words.sentence(Markdown.escape(action.text())) + ".";
  }

  static String unproven(Report.Rollback back) {
    return Markdown.escape(String.join("; ", back.unproven()));
  }

  private static String standing(Report.Standing standing) {
    return Markdown.escape(Words.series(standing.live()) + " on " + standing.state());
  }
}
