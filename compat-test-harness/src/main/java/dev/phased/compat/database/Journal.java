package dev.phased.compat.database;

import java.nio.file.Path;

/** Where a server tells which statements it was given, and which of them it refused. */
public sealed interface Journal {
  /**
   * PostgreSQL's JSON log, on this machine.
   *
   * @param path the file, which need not be there yet
   */
  record LogFile(Path path) implements Journal {}

  /**
   * PostgreSQL's JSON log, read by SQL.
   *
   * @param server a database of the server, for a user who may read files
   * @param path the file, as the server knows it
   */
  record LogOnServer(Database server, String path) implements Journal {}

  /**
   * The performance schema of MySQL or MariaDB, with its history of statements switched on.
   *
   * @param server a database of the server, for a user who may read that schema
   */
  record StatementHistory(Database server) implements Journal {}

  /**
   * The server tells nobody.
   *
   * @param reason one sentence that says why, and what to do about it
   */
  record Silent(String reason) implements Journal {}
}
