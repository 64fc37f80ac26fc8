package dev.phased.compat.observe;

import java.time.Duration;

/**
 * A lock that the migration held. Times are {@link System#nanoTime}.
 *
 * @param table the table
 * @param mode the lock's mode, as the database calls it
 * @param statement with which it came, without values
 * @param begin when it was first seen
 * @param end when it was last seen
 */
public record HeldLock(String table, String mode, String statement, long begin, long end) {
  HeldLock since(long origin) {
    return new HeldLock(table, mode, statement, begin - origin, end - origin);
  }

  /** How long it was seen. */
  public Duration length() {
    return Duration.ofNanos(end - begin);
  }
}
