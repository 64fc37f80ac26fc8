package dev.phased.dialect;

import java.sql.SQLException;
import java.util.List;

/** Every try at a piece of work failed on a lock. Says who held it and what to do next. */
public final class LockFailureException extends SQLException {
  private static final long serialVersionUID = 1;

  private final transient List<Blocker> blockers;

  /** The failure of {@code last}, the last try, with its SQLState and vendor code. */
  public LockFailureException(String message, List<Blocker> blockers, SQLException last) {
    this(message, blockers, last, last);
  }

  /** The same, with what the action threw around {@code last} as the cause. */
  LockFailureException(
      String message, List<Blocker> blockers, SQLException last, Throwable thrown) {
    super(message, last.getSQLState(), last.getErrorCode(), thrown);
    this.blockers = List.copyOf(blockers);
  }

  /** Who stood in the way of the last try, as far as it could be seen. */
  public List<Blocker> blockers() {
    return blockers;
  }
}
