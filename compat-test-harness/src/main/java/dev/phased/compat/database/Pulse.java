package dev.phased.compat.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A session that begins with the run and does nothing. A server that breaks down takes all its
 * sessions with it, and may be back before anybody asks whether it answers.
 */
final class Pulse implements AutoCloseable {
  private static final int SECONDS = 10;

  private final Connection session;

  Pulse(Connection session) {
    this.session = session;
  }

  /** Whether the server has been there all the time. */
  synchronized boolean beats() {
    try {
      return session.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    try {
      session.close();
    } catch (SQLException e) {
      // Then it has gone already.
    }
  }
}
