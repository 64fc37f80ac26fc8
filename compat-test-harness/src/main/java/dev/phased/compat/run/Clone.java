package dev.phased.compat.run;

import dev.phased.compat.database.Database;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.schema.MigrationException;

/** A database of its own, which goes when it is closed. */
record Clone(Backend backend, Database database, String purpose) implements AutoCloseable {
  static Clone of(Backend backend, Templates templates, SchemaState state, String purpose)
      throws MigrationException {
    return new Clone(backend, templates.copy(state, purpose), purpose);
  }

  /** Another one that is the same, while nobody uses this one. */
  Clone again() {
    return new Clone(backend, backend.copy(database, purpose), purpose);
  }

  @Override
  public void close() {
    backend.server().drop(database);
  }
}
