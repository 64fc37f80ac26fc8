package dev.phased.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL's SQLStates mean for a try. */
final class PostgresFailures {
  static final String DEADLOCK = "40P01";
  static final String LOCK_NOT_AVAILABLE = "55P03";
  static final String ABORTED = "25P02";

  /** A savepoint that is gone, or no transaction to have one in. */
  static final String[] NO_SAVEPOINT = {"3B001", "25P01"};

  /** What was to be made is there: a schema, a table or index, a column, a function, another. */
  private static final String[] DONE = {"42P06", "42P07", "42701", "42723", "42710"};

  private PostgresFailures() {}

  /** Whether the statement fails because it, or one like it, has run before. */
  static boolean isDone(Throwable thrown) {
    return Failures.find(thrown, Failures.state(DONE)).isPresent();
  }

  static Optional<Trouble> trouble(Throwable thrown, List<Blocker> blockers) {
    return Failures.find(thrown, Failures.state(LOCK_NOT_AVAILABLE, DEADLOCK))
        .map(
            failure ->
                new Trouble(failure, thrown, DEADLOCK.equals(failure.getSQLState()), blockers));
  }

  /**
   * The server's word that a statement ran into its limit. The same state stands for a user's
   * cancel, and only the text tells them apart; in a language we do not know, it is taken for a
   * cancel.
   */
  static Optional<SQLException> statementTimeout(Throwable thrown) {
    return Failures.find(
        thrown,
        Failures.state("57014")
            .and(failure -> Failures.words(failure).contains("statement timeout")));
  }
}
