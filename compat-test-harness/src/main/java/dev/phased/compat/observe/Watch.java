package dev.phased.compat.observe;

import java.sql.SQLException;

/** What apps do to one database, from the moment it is watched. */
public interface Watch {
  /**
   * What apps have done since the beginning; waits until the server has told all of it.
   *
   * @throws SQLException if the database can't be reached any more
   */
  Observed soFar() throws SQLException;

  /** Stops watching. */
  void end();
}
