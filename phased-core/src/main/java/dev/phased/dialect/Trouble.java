package dev.phased.dialect;

import java.sql.SQLException;
import java.util.List;

/**
 * A try that failed on a lock.
 *
 * @param failure the database's failure
 * @param thrown what the action threw around it
 * @param deadlock whether it was a deadlock and no timeout
 */
record Trouble(SQLException failure, Throwable thrown, boolean deadlock, List<Blocker> blockers) {
  String words() {
    return Failures.words(failure);
  }
}
