package dev.phased.dialect;

import java.time.Duration;
import java.util.Optional;

/**
 * A session that stood in a migration's way.
 *
 * @param session its id: PostgreSQL's pid, MySQL's connection id; 0 for a prepared transaction,
 *     which has no session
 * @param application its application name, if it gave one
 * @param user its user, if it may be seen
 * @param state what it was doing, such as {@code idle in transaction}
 * @param age how long its transaction was open; zero if that may not be seen
 * @param query its latest statement without values, if it may be seen
 * @param lock what it held or waited for, such as {@code holds AccessShareLock on orders}
 */
public record Blocker(
    long session,
    Optional<String> application,
    Optional<String> user,
    String state,
    Duration age,
    Optional<String> query,
    String lock) {
  /** All of it on one line, for a log. */
  @Override
  public String toString() {
    return Messages.describe(this);
  }
}
