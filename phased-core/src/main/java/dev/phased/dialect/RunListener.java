package dev.phased.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Hears what happens to a piece of work while it runs; the adapters log it. {@code note} and {@code
 * running} may come from another thread than the one that runs the work.
 */
public interface RunListener {
  /**
   * A try failed on a lock, and another follows.
   *
   * @param attempt the number of the try that failed, from 1; where single statements are tried
   *     again, it counts for each of them
   * @param cause the database's own words
   * @param blockers who stood in the way, as far as it could be seen; the one to end comes first
   * @param wait how long until the next try
   */
  default void retrying(
      Work work, int attempt, String cause, List<Blocker> blockers, Duration wait) {}

  /** Something was done or found that the user should know of, as a sentence. */
  default void note(Work work, String message) {}

  /**
   * The work failed and no transaction takes all of it back. Follows what else is heard of it, and
   * comes before the failure itself is thrown.
   */
  default void failed(Work work, Remains remains) {}

  /** The work still runs, {@code elapsed} after it began. */
  default void running(Work work, Duration elapsed) {}

  /**
   * The same, about every 30 seconds, with what it is doing if that can be seen, such as {@code
   * building index: scanning table, 42 %}.
   */
  default void running(Work work, Duration elapsed, Optional<String> doing) {
    running(work, elapsed);
  }
}
