package dev.phased.compat.schema.flyway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/** Flyway's names of versioned migrations. */
final class Names {
  private static final Pattern VERSIONED = Pattern.compile("V([0-9][0-9._]*?)__.*");

  private Names() {}

  /** The version in the name of a script or class, such as {@code V2_1__add_currency.sql}. */
  static Optional<MigrationVersion> version(String name) {
    Matcher matcher = VERSIONED.matcher(name);
    return matcher.matches()
        ? Optional.of(MigrationVersion.fromVersion(matcher.group(1)))
        : Optional.empty();
  }
}
