package dev.phased.compat.load;

import dev.phased.compat.Ledger;

/** What a caller does again and again. */
@FunctionalInterface
public interface Operation {
  /**
   * Does it once.
   *
   * @param ledger takes what the app acknowledges
   * @throws Throwable if the app does not do its work
   */
  void run(Ledger ledger) throws Throwable;
}
