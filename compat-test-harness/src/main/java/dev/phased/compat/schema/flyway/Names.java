package dev.phased.compat.schema.flyway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/** Flyway's names of versioned migrations, and those of their ways down. */
final class Names {
  private static final Pattern VERSIONED = Pattern.compile("V([0-9][0-9._]*?)__.*");
  private static final Pattern UNDO = Pattern.compile("U([0-9][0-9._]*?)__.*");

  private Names() {}

  /** The version in the name of a script or class, such as {@code V2_1__add_currency.sql}. */
  static Optional<MigrationVersion> version(String name) {
    return version(VERSIONED, name);
  }

  /** The version that a script such as {@code U2_1__add_currency.sql} takes back. */
  static Optional<MigrationVersion> undone(String name) {
    return version(UNDO, name);
  }

  private static Optional<MigrationVersion> version(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(name);
    return matcher.matches()
        ? Optional.of(MigrationVersion.fromVersion(matcher.group(1)))
        : Optional.empty();
  }
}
