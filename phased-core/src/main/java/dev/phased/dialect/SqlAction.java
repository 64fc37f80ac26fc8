package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** What is to be run; it may be run several times. */
@FunctionalInterface
public interface SqlAction {
  /**
   * Runs it on {@code connection}, which may be another object than the tool's own connection but
   * is the same session.
   */
  void run(Connection connection) throws SQLException;
}
