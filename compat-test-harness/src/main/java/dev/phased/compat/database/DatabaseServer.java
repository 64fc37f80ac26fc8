package dev.phased.compat.database;

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
   * Removes a database that was created here, and ends the sessions in it.
   *
   * @throws ServerException if the server does not do it
   * @throws IllegalArgumentException if the database was not created here
   */
  void drop(Database database);

  /**
   * How many sessions it has in a database, those of the harness included.
   *
   * @throws ServerException if the server does not tell
   */
  int sessions(Database database);

  /** Where it tells which statements it is given. */
  Journal journal();

  /** Whether it answers, and has not been away since it was first asked. */
  boolean answers();

  /** Stops the server and frees its port. */
  @Override
  void close();
}
