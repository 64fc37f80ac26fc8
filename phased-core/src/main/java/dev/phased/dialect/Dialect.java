package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How one kind of database runs work under timeouts and tries again. */
public interface Dialect {
  /** The dialect of the database behind {@code connection}; empty if phased knows none for it. */
  static Optional<Dialect> of(Connection connection) throws SQLException {
    return Optional.empty();
  }

  /**
   * Runs {@code action} under {@code work}'s timeouts. After a lock timeout or a deadlock, frees
   * every lock that it took, waits, and tries again, until the retries are used up. The
   * connection's session settings are afterwards as they were.
   *
   * @param connection the connection of the tool, in the transaction that the tool began if {@code
   *     work} is transactional
   * @param others other connections to the same database, to look at blockers and to stop
   *     statements
   * @throws LockFailureException if the retries are used up
   * @throws SQLException if the action fails in any other way, as it was thrown
   */
  void run(
      Work work,
      Connection connection,
      SqlAction action,
      RunListener listener,
      ConnectionSource others)
      throws SQLException;
}
