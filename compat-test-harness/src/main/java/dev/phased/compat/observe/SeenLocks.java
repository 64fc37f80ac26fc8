package dev.phased.compat.observe;

import java.util.List;

/**
 * What was seen of locks.
 *
 * @param waits the sessions that waited, the longest wait first
 * @param locks the locks that the migration held, the longest held first
 * @param blind what could not be seen, as a sentence; empty if nothing was hidden
 */
public record SeenLocks(List<LockWait> waits, List<HeldLock> locks, String blind) {
  /** Copies the lists. */
  public SeenLocks {
    waits = List.copyOf(waits);
    locks = List.copyOf(locks);
  }

  /** The same, with times that count from {@code origin}. */
  public SeenLocks since(long origin) {
    return new SeenLocks(
        waits.stream().map(wait -> wait.since(origin)).toList(),
        locks.stream().map(lock -> lock.since(origin)).toList(),
        blind);
  }
}
