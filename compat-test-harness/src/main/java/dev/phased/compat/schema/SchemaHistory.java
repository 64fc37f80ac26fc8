package dev.phased.compat.schema;

import dev.phased.compat.database.Database;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.schema.snapshot.Losses;
import java.util.List;
import java.util.Optional;

/** The migrations of a schema, as their tool orders and runs them. */
public interface SchemaHistory {
  /** The tool that runs them, such as {@code Flyway}. */
  String tool();

  /**
   * All migrations, in the order in which they run, read without a database.
   *
   * @throws dev.phased.compat.plan.PlanException if they can't be found or read, or two have the
   *     same version
   * @throws dev.phased.DirectiveException if a directive is wrong, with every mistake
   */
  List<Migration> migrations();

  /**
   * The SQL of a migration, to find in it what an app stumbled over; empty if it has none.
   *
   * @param migration one of {@link #migrations}
   */
  default Optional<String> text(Migration migration) {
    return Optional.empty();
  }

  /**
   * What the way down of a migration says that it does to data; nothing if it says nothing.
   *
   * @param migration one of {@link #migrations}
   */
  default Losses losses(Migration migration) {
    return Losses.NONE;
  }

  /**
   * Runs what is pending on a database, up to and with a migration.
   *
   * @throws MigrationException if a migration fails
   */
  void migrate(Database database, Migration upTo) throws MigrationException;

  /**
   * Takes back what was run after a migration, the latest first, whatever data that loses.
   *
   * @param downTo the migration that is the last one afterwards; each one after it has a {@link
   *     Migration#wayDown}
   * @throws MigrationException if a way down fails
   * @throws UnsupportedOperationException if no migration of this history has a way down
   */
  default void undo(Database database, Migration downTo) throws MigrationException {
    throw new UnsupportedOperationException("No migration has a way down.");
  }
}
