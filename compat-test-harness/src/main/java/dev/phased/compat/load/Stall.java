package dev.phased.compat.load;

import java.time.Duration;

/**
 * The longest that a workload held up a caller while the migration ran.
 *
 * @param workload the name of its method
 * @param version the version that was asked
 * @param begin when the operation began, from the first operation on
 * @param length how long it took
 * @param budget how long it may take
 */
public record Stall(
    String workload, String version, Duration begin, Duration length, Duration budget) {
  /** Whether it was longer than it may be. */
  public boolean tooLong() {
    return length.compareTo(budget) > 0;
  }
}
