package dev.phased.dialect;

import java.sql.SQLException;

/** Decides how each statement of an action is run. */
interface StatementGuard {
  /**
   * Runs {@code call}, perhaps several times.
   *
   * @param sql the statement
   * @param batch whether it is a batch, part of which may stay applied if it fails
   */
  @org.jspecify.annotations.Nullable
  Object run(String sql, boolean batch, Call call) throws SQLException;

  /** The connection was told to end its transaction, or to begin or stop having any. */
  void transactionEnded();

  /** One execution. */
  @FunctionalInterface
  interface Call {
    @org.jspecify.annotations.Nullable
    Object run() throws SQLException;
  }
}
