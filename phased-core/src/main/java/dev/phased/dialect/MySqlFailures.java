package dev.phased.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What MySQL's and MariaDB's error codes mean for a try. */
final class MySqlFailures {
  private static final int DEADLOCK = 1213;

  /** Lock wait timeout, deadlock, NOWAIT. */
  private static final Set<Integer> LOCK = Set.of(1205, DEADLOCK, 3572);

  /** Stopped by KILL QUERY; MariaDB's max_statement_time. */
  private static final int INTERRUPTED = 1317;

  private static final int TOO_LONG = 1969;

  /** Something is there that was to be made, or gone that was to be dropped. */
  private static final Set<Integer> DONE =
      Set.of(1007, 1008, 1050, 1051, 1060, 1061, 1068, 1091, 1304, 1305, 1359, 1360, 1826, 3822);

  private MySqlFailures() {}

  static Optional<Trouble> trouble(Throwable thrown, List<Blocker> blockers) {
    return Failures.find(thrown, failure -> LOCK.contains(failure.getErrorCode()))
        .map(failure -> new Trouble(failure, thrown, failure.getErrorCode() == DEADLOCK, blockers));
  }

  /** Whether the statement fails because it, or one like it, has run before. */
  static boolean isDone(Throwable thrown) {
    return Failures.find(thrown, failure -> DONE.contains(failure.getErrorCode())).isPresent();
  }

  /**
   * A statement that ran into its limit.
   *
   * @param stopped whether we have stopped one
   */
  static Optional<SQLException> statementTimeout(Throwable thrown, boolean stopped) {
    return Failures.find(
        thrown,
        failure ->
            failure.getErrorCode() == TOO_LONG
                || (stopped && failure.getErrorCode() == INTERRUPTED)
                || (stopped && failure instanceof java.sql.SQLTimeoutException));
  }
}
