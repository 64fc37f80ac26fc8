package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.Failures;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.app.Secrets;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.schema.MigrationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cell's evidence means, in words. */
final class Reasons {
  static final String NO_STATEMENT =
      "The scenarios passed, but the app sent no statement to its database, so nothing is proven."
          + " Check that the app uses the database it is given.";

  static final String BROKE_DOWN = "The database server broke down.";

  static final String CROWDED_OUT =
      "The server has no connection left for this cell, again and again. Run fewer cells at a time"
          + " with phased.compat.parallelism, or let the server take more connections.";

  private static final int LONGEST = 400;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private Reasons() {}

  /** One line. */
  static String failed(Check check, Evidence evidence) {
    String message = oneLine(check.message());
    return withFirstError(check.name() + ": " + message, evidence);
  }

  /** What has failed, and first that an app has ended if one has, since all else follows. */
  static String withEnd(TimeLimit.Tried tried, LaunchedApp... apps) {
    if (tried.succeeded()) {
      return tried.failure();
    }
    return Stream.of(apps)
            .flatMap(app -> app.exitCode().map(code -> Failures.gone(app, code)).stream())
            .map(gone -> gone + ". ")
            .collect(Collectors.joining())
        + tried.failure();
  }

  /** One line. */
  static String notStarted(AppStartException failure, Evidence evidence) {
    return withFirstError(String.valueOf(failure.getMessage()), evidence);
  }

  static String notWritten(HandOffCell cell, String failure) {
    return cell.writer() + " could not write it on " + cell.from().title() + ": " + failure;
  }

  static String notRead(HandOffCell cell, String failure) {
    return cell.reader()
        + (cell.migrates() ? " on " + cell.to().title() : "")
        + " does not read what "
        + cell.writer()
        + " wrote on "
        + cell.from().title()
        + ": "
        + failure;
  }

  static String notReadBack(HandOffCell cell, String failure) {
    return cell.writer()
        + " wrote it on "
        + cell.from().title()
        + ", "
        + cell.reader()
        + " read it, and "
        + cell.writer()
        + " does not find what should be there now: "
        + failure;
  }

  static String nothingAsked(String version, String did) {
    return "The hand-off passed, but "
        + version
        + " sent no statement to its database when it "
        + did
        + ", so nothing is proven.";
  }

  /** An app that uses up its server. */
  static String crowding(String version, int sessions) {
    return version
        + " holds "
        + sessions
        + " connections, and the server has none left (53300). Let it give back each connection that"
        + " it takes, by try-with-resources or in a finally, and bound its pool.";
  }

  /** Why nothing is handed over. */
  static String failsAlone(RunCell run) {
    return run.title() + " fails by itself, see " + run.id() + ".";
  }

  /** A migration that fails on what a version wrote. */
  static CellResult notMigrated(HandOffCell cell, CellResult stuck) {
    if (stuck.blame().filter(Blame.MIGRATION::equals).isEmpty()) {
      return stuck;
    }
    String reason =
        "It fails on what "
            + cell.writer()
            + " wrote on "
            + cell.from().title()
            + ": "
            + stuck.reason();
    return CellResult.failed(
        cell.id(), Blame.MIGRATION, reason, stuck.evidence(), stuck.duration());
  }

  static Blame blame(Evidence evidence) {
    return evidence.errors().stream().anyMatch(Reasons::isLock) ? Blame.LOCKED : Blame.INCOMPATIBLE;
  }

  /** MySQL and MariaDB have no SQLState for it. */
  private static boolean isLock(SqlError error) {
    return error.sqlState().equals(LOCK_NOT_AVAILABLE)
        || error.message().startsWith("Lock wait timeout exceeded");
  }

  /** Errors without the passwords that stand in them. */
  static List<SqlError> hidden(List<SqlError> errors, Secrets secrets) {
    return errors.stream()
        .map(
            error ->
                new SqlError(
                    error.sqlState(),
                    secrets.hide(error.message()),
                    secrets.hide(error.statement())))
        .toList();
  }

  /** Whether the server refused for reasons of its own: it goes down, or its disk is full. */
  static boolean serverTrouble(Observed observed) {
    return observed.errors().stream().map(SqlError::sqlState).anyMatch(Reasons::isServerTrouble);
  }

  /** Whether a migration failed because the server had reasons of its own to refuse. */
  static boolean serverTrouble(MigrationException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql
                    && isServerTrouble(String.valueOf(sql.getSQLState())));
  }

  private static boolean isServerTrouble(String sqlState) {
    return sqlState.matches("57P0[1-5]|58...|53100|XX...");
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line;
  }

  private static String withFirstError(String text, Evidence evidence) {
    if (evidence.errors().isEmpty()) {
      return text;
    }
    SqlError first = evidence.errors().get(0);
    return text + " (" + first.sqlState() + " " + first.message() + ")";
  }
}
