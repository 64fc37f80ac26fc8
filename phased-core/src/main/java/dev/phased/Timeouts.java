package dev.phased;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits under which one migration runs.
 *
 * @param lock how long a statement may wait for a lock; zero is no limit
 * @param statement how long a statement may run; zero is no limit
 * @param retries how often to try again after a lock timeout or deadlock; {@link Integer#MAX_VALUE}
 *     if only {@code retryFor} limits it
 * @param retryFor for how long in all to try again; zero is not at all
 * @param lockOrigin where {@code lock} was said
 * @param statementOrigin where {@code statement} was said
 */
public record Timeouts(
    Duration lock,
    Duration statement,
    int retries,
    Duration retryFor,
    Origin lockOrigin,
    Origin statementOrigin) {

  public Timeouts {
    Objects.requireNonNull(lock);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(retryFor);
    Objects.requireNonNull(lockOrigin);
    Objects.requireNonNull(statementOrigin);
  }

  /** Limits that are all defaults. */
  public Timeouts(Duration lock, Duration statement, int retries, Duration retryFor) {
    this(lock, statement, retries, retryFor, Origin.DEFAULT, Origin.DEFAULT);
  }

  /**
   * Where a limit was said. Statements that hold no strong lock for long, such as {@code CREATE
   * INDEX CONCURRENTLY}, have no limit but the one of their own directive.
   *
   * @param ofDirective whether the migration's own directive says it
   * @param words the place, for messages: {@code the directive}, {@code flyway.phased.lockTimeout}
   */
  public record Origin(boolean ofDirective, String words) {
    /** Nobody said it. */
    public static final Origin DEFAULT = new Origin(false, "the default");

    /** The migration's own directive. */
    public static final Origin DIRECTIVE = new Origin(true, "the directive");
  }
}
