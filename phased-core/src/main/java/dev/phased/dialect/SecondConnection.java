package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Another connection, opened when it is first needed and given back as it came. Not thread-safe.
 */
final class SecondConnection {
  private final ConnectionSource source;
  private @Nullable Connection connection;
  private boolean autoCommit;

  SecondConnection(ConnectionSource source) {
    this.source = source;
  }

  Connection get() throws SQLException {
    if (connection == null) {
      Connection opened = source.open();
      connection = opened;
      autoCommit = opened.getAutoCommit();
      if (!autoCommit) {
        opened.setAutoCommit(true);
      }
    }
    return connection;
  }

  /** Gives it back; what fails in that is nobody's loss. */
  void close() {
    if (connection == null) {
      return;
    }
    try (Connection closed = connection) {
      connection = null;
      if (!autoCommit) {
        closed.setAutoCommit(false);
      }
    } catch (SQLException e) {
      connection = null;
    }
  }
}
