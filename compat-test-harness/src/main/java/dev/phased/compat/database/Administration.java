package dev.phased.compat.database;

import java.sql.Connection;

/** What is done to a server by SQL, in its own dialect. */
public sealed interface Administration permits PostgresAdministration, MySqlAdministration {
  /**
   * For a server that can be reached through one of its databases, by a user who may create others.
   *
   * @param vendor what the server is
   * @param maintenance the database through which it is reached; it is not changed
   */
  static Administration of(Vendor vendor, Database maintenance) {
    return vendor.isMySqlLike()
        ? new MySqlAdministration(maintenance)
        : new PostgresAdministration(maintenance);
  }

  /**
   * Product and version, such as {@code PostgreSQL 17.11}.
   *
   * @throws ServerException if it does not answer
   */
  String product();

  /**
   * Creates an empty database.
   *
   * @throws ServerException if the server does not do it
   */
  Database create(String name);

  /**
   * Creates a copy of a database that nobody is connected to.
   *
   * @throws ServerException if the server does not do it
   */
  Database copy(Database template, String name);

  /**
   * Removes a database and ends the sessions in it.
   *
   * @throws ServerException if the server does not do it
   */
  void drop(Database database);

  /**
   * How many sessions are in a database.
   *
   * @throws ServerException if the server does not tell
   */
  int sessions(Database database);

  /** Whether the server answers. */
  boolean answers();

  /**
   * A session that the server does not end for doing nothing.
   *
   * @throws ServerException if there is none to be had
   */
  Connection lastingSession();
}
