package dev.phased.compat.observe;

import java.time.Duration;
import java.util.List;

/**
 * A session that waited for a lock. Times are {@link System#nanoTime}.
 *
 * @param waiter who waited, and with what
 * @param wanted the lock, such as {@code RowExclusiveLock on orders}
 * @param begin when it was first seen waiting
 * @param end when it was last seen waiting
 * @param blockers who was in its way most of the time; whom to blame first comes first
 */
public record LockWait(Party waiter, String wanted, long begin, long end, List<Blocking> blockers) {
  /** Copies the blockers. */
  public LockWait {
    blockers = List.copyOf(blockers);
  }

  /** Whether the migration kept it waiting, be it that it waited itself. */
  public boolean behindTheMigration() {
    return blockers.stream().anyMatch(blocker -> blocker.party().migration());
  }

  LockWait since(long origin) {
    return new LockWait(waiter, wanted, begin - origin, end - origin, blockers);
  }

  /** How long it was seen. */
  public Duration length() {
    return Duration.ofNanos(end - begin);
  }

  /**
   * A session in the way.
   *
   * @param party who, and with what
   * @param state what it was doing, such as {@code idle in transaction}
   * @param lock what it held or waited for, such as {@code holds AccessExclusiveLock on orders}
   */
  public record Blocking(Party party, String state, String lock) {}
}
