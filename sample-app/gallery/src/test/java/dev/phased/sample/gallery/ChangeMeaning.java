package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "change-meaning",
    change = "Change what a value means",
    wrong = "convert the values in place",
    right = "a column with a name for each meaning",
    why =
        """
        Euros become cents, and the column keeps its name and its type: nothing fails, and totals are wrong by a factor of 100. No error, no log and no
        run of a single version shows it. A new meaning gets a new name; the rest is a rename.
        """,
    red = {"v1:v1@S1:S2", "v1:v2@S2", "v2:v1@S2"})
final class ChangeMeaning {
  private static final String OLD_WRITE =
      "write=INSERT INTO orders (total) VALUES (?::NUMERIC / 100) RETURNING id";
  private static final String OLD_READ =
      "read=SELECT (total * 100)::BIGINT FROM orders WHERE id = ?";
  private static final String CENTS_WRITE =
      "write=INSERT INTO orders (total) VALUES (?::BIGINT) RETURNING id";
  private static final String CENTS_READ = "read=SELECT total::BIGINT FROM orders WHERE id = ?";
  private static final String EITHER_READ =
      "read=SELECT coalesce(total_cents, total * 100)::BIGINT FROM orders WHERE id = ?";
  private static final String NEW_WRITE =
      "write=INSERT INTO orders (total_cents) VALUES (?::BIGINT) RETURNING id";
  private static final String NEW_READ = "read=SELECT total_cents FROM orders WHERE id = ?";

  private ChangeMeaning() {}

  @CompatibilityMatrix(title = "Change what a value means: wrong")
  @FlywayHistory(
      locations = {"classpath:db/change-meaning/before", "classpath:db/change-meaning/wrong"},
      base = "1")
  @AppVersion(
      id = "v1",
      classpath = APP,
      entry = STORE,
      properties = {OLD_WRITE, OLD_READ})
  @AppVersion(
      id = "v2",
      classpath = APP,
      entry = STORE,
      properties = {CENTS_WRITE, CENTS_READ})
  static class Wrong extends Callers {}

  @CompatibilityMatrix(title = "Change what a value means: right")
  @FlywayHistory(
      locations = {"classpath:db/change-meaning/before", "classpath:db/change-meaning/right"},
      base = "1")
  @AppVersion(
      id = "v1",
      classpath = APP,
      entry = STORE,
      properties = {OLD_WRITE, OLD_READ})
  @AppVersion(
      id = "v2",
      classpath = APP,
      entry = STORE,
      properties = {OLD_WRITE, EITHER_READ})
  @AppVersion(
      id = "v3",
      classpath = APP,
      entry = STORE,
      properties = {NEW_WRITE, NEW_READ})
  static class Right extends Callers {}
}
