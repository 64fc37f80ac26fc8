package dev.phased.compat.database;

import java.nio.file.Path;

/** A server that belongs to a run. Every method may be called by several threads at once. */
public interface DatabaseServer extends AutoCloseable {
  /** What it is, for a reader: {@code PostgreSQL 17.11, embedded}. */
  String description();

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

  /** The file in which the server writes, as JSON, each statement that it is given. */
  Path statementLog();

  /** Whether it still answers. */
  boolean answers();

  /** Stops the server and frees its port. */
  @Override
  void close();
}
