package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What can be seen of a session from another one. */
interface Sight {
  /** Nobody waits long for such a look. */
  int SECONDS = 3;

  /** Who keeps {@code session} waiting; the one to end first, empty if it does not wait. */
  List<Blocker> blockers(Connection other, long session) throws SQLException;

  /** How far {@code session} is with its statement, if the database tells. */
  Optional<String> progress(Connection other, long session) throws SQLException;
}
