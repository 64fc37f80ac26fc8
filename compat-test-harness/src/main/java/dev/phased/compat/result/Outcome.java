package dev.phased.compat.result;

/** What a cell came to, whatever was required of it. */
public enum Outcome {
  /** The app started, sent statements, and every scenario passed. */
  PASSED,
  /** Something failed; the {@link Blame} says what. */
  FAILED,
  /** Nothing is known: not selected, nothing to run it on, or the app sent no statement. */
  NOT_RUN
}
