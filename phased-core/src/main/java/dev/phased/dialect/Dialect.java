package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How one kind of database runs work under timeouts and tries again. */
public interface Dialect {
  /**
   * The dialect of the database behind {@code connection}; empty if phased knows none for it.
   * Databases that only speak PostgreSQL's or MySQL's protocol have none. Asks the database once
   * for each connection.
   */
  static Optional<Dialect> of(Connection connection) throws SQLException {
    return Dialects.known(connection);
  }

  /** The database's name for messages, such as {@code PostgreSQL}. */
  String name();

  /**
   * Who keeps a session waiting: the one to end first comes first; empty if it does not wait.
   *
   * @param other a connection that is not that session's
   * @param session its id: PostgreSQL's pid, MySQL's connection id
   * @throws SQLException if the server does not let the user look
   */
  List<Blocker> blockers(Connection other, long session) throws SQLException;

  /** A statement on one line, with a question mark for each value; cut off where it gets long. */
  String withoutValues(String sql);

  /**
   * Runs {@code action} under {@code work}'s timeouts. After a lock timeout or a deadlock, frees
   * every lock that it took, waits, and tries again, until the retries are used up. What is tried
   * again is the whole action where it can be undone, and the failed statement alone where those
   * before it stay. The connection's session settings are afterwards as they were.
   *
   * @param connection the connection of the tool, in the transaction that the tool began if {@code
   *     work} is transactional
   * @param listener hears of it, also from other threads
   * @param others other connections to the same database, to look at blockers and to stop
   *     statements; asked only if a statement takes long
   * @throws LockFailureException if the retries are used up, or another try could do harm
   * @throws StatementTimeoutException if a statement ran into its limit
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
