package dev.phased.liquibase;

import dev.phased.RunMessages;
import java.sql.SQLException;
import java.util.Set;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.StandardLockService;

/**
 * Liquibase's own changelog lock, but one that tells those who wait who holds it, whether that can
 * still be alive, and how to free it. Liquibase finds it by itself.
 */
public final class PhasedLockService extends StandardLockService {
  private static final Set<Integer> READ_ONLY_CODES = Set.of(1290, 1792, 1836);

  private boolean told;

  @Override
  public int getPriority() {
    return PRIORITY_DEFAULT + 1;
  }

  /** Whoever brings a lock of another kind has it: this one stands in for the standard one only. */
  @Override
  public boolean supports(Database asked) {
    return Scope.getCurrentScope().getServiceLocator().findInstances(LockService.class).stream()
        .filter(other -> other.getPriority() > PRIORITY_DEFAULT)
        .filter(other -> !(other instanceof PhasedLockService))
        .noneMatch(other -> other.supports(asked));
  }

  @Override
  public boolean acquireLock() throws LockException {
    boolean acquired = acquire();
    if (!acquired && !told) {
      told = true;
      Messages.ofThisThread().say(holder());
    }
    return acquired;
  }

  private boolean acquire() throws LockException {
    try {
      return super.acquireLock();
    } catch (LockException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && isReadOnly(sql)) {
          throw new LockException(e.getMessage() + "\n" + RunMessages.readOnly(), e);
        }
      }
      throw e;
    }
  }

  /** PostgreSQL's state, and the codes of MySQL and MariaDB for a server and a session. */
  private static boolean isReadOnly(SQLException failure) {
    return "25006".equals(failure.getSQLState())
        || READ_ONLY_CODES.contains(failure.getErrorCode());
  }

  @Override
  public void waitForLock() throws LockException {
    told = false;
    try {
      super.waitForLock();
    } catch (LockException e) {
      throw new LockException(e.getMessage() + "\n" + holder(), e);
    }
  }

  private String holder() throws LockException {
    DatabaseChangeLogLock[] locks = listLocks();
    if (locks.length == 0) {
      return "The changelog lock was held a moment ago and is free now.";
    }
    return "The changelog lock is held by %s since %s. %s"
        .formatted(
            locks[0].getLockedBy(),
            locks[0].getLockGranted().toInstant(),
            OtherSessions.advice(database));
  }
}
