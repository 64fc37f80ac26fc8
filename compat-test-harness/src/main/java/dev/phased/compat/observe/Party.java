package dev.phased.compat.observe;

import dev.phased.compat.database.Database;

/**
 * A session.
 *
 * @param session its id: PostgreSQL's pid, MySQL's connection id
 * @param application the application name that it gave; empty if none
 * @param statement its latest statement without values; empty if unknown
 */
public record Party(long session, String application, String statement) {
  /** Whether it migrates. */
  public boolean migration() {
    return application.equals(Database.MIGRATION);
  }
}
