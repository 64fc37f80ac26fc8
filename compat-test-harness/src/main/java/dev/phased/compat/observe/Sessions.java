package dev.phased.compat.observe;

import dev.phased.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks at the sessions of one kind of database. */
interface Sessions {
  /** Those of the kind that a connection leads to. */
  static Sessions of(Dialect dialect, Connection connection) {
    return dialect.name().equals("PostgreSQL")
        ? new PostgresSessions(dialect)
        : new MySqlSessions(dialect, connection);
  }

  /** The sessions that wait for a lock, without their blockers. */
  List<Look.Waiting> waiting(Connection connection) throws SQLException;

  /** The locks on tables that the migration has. */
  List<Look.Held> held(Connection connection) throws SQLException;

  /** Ends the sessions that migrate. */
  void endMigration(Connection connection) throws SQLException;

  /** What these looks can't see, as a sentence; empty if they see all. */
  String blind();
}
