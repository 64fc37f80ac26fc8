package dev.phased.compat.observe;

import java.util.List;

/**
 * What one look at the sessions of a database saw.
 *
 * @param waiting the sessions that wait for a lock
 * @param held the locks on tables that the migration has
 */
record Look(List<Waiting> waiting, List<Held> held) {
  /**
   * A session that waits.
   *
   * @param party who, and with what
   * @param since tells this wait from others of the session: when its statement began
   * @param wanted the lock
   * @param blockers who is in its way; empty if not asked
   */
  record Waiting(Party party, String since, String wanted, List<LockWait.Blocking> blockers) {}

  /**
   * A lock that the migration has.
   *
   * @param party the session that has it, and what it runs now
   */
  record Held(Party party, String table, String mode) {}
}
