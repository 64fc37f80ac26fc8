package dev.phased.compat.load;

import java.time.Duration;

/**
 * One operation that a caller made. Times are nanoseconds from the start of the load.
 *
 * @param lane which caller
 * @param begin when it began
 * @param end when it was over
 * @param failure why it failed, on one line; empty if it did not
 */
public record Call(Lane lane, long begin, long end, String failure) {
  /** Whether it failed. */
  public boolean failed() {
    return !failure.isEmpty();
  }

  /** How long the caller was held up. */
  public Duration length() {
    return Duration.ofNanos(end - begin);
  }
}
