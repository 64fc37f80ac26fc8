package dev.phased.compat.schema.flyway;

import dev.phased.Directive;
import java.util.function.Supplier;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A migration in a location, or the script that takes one back.
 *
 * @param way which of the two
 * @param script its name, as people know it
 * @param directive reads what it says; throws what {@link dev.phased.Directives} throws
 * @param text reads its SQL; empty if it is a class
 */
record Found(
    Way way,
    MigrationVersion version,
    String script,
    Supplier<Directive> directive,
    Supplier<String> text) {
  /** Where a script leads. */
  enum Way {
    UP,
    DOWN
  }
}
