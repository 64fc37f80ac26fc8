package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "not-null",
    change = "Add NOT NULL",
    wrong = "`SET NOT NULL` once the old rows are filled",
    right = "a default first; then a constraint, checked by itself; NOT NULL last",
    why =
        """
        Filling the old rows is not enough: v1 is live and leaves the column empty in the next one. With a default first, v1 writes a value without
        knowing of it. `SET NOT NULL` reads the whole table while nobody else may; after a valid CHECK it need not.
        """,
    red = {"v1@S2"})
final class NotNull {
  private static final String OLD_WRITE =
      "write=INSERT INTO orders (total) VALUES (?::BIGINT) RETURNING id";
  private static final String NEW_WRITE =
      "write=INSERT INTO orders (total, currency) VALUES (?::BIGINT, 'EUR') RETURNING id";
  private static final String READ = "read=SELECT total FROM orders WHERE id = ?";

  private NotNull() {}

  @CompatibilityMatrix(title = "Add NOT NULL: wrong")
  @FlywayHistory(
      locations = {"classpath:db/not-null/before", "classpath:db/not-null/wrong"},
      base = "1")
  @AppVersion(
      id = "v1",
      classpath = APP,
      entry = STORE,
      properties = {OLD_WRITE, READ})
  @AppVersion(
      id = "v2",
      classpath = APP,
      entry = STORE,
      properties = {NEW_WRITE, READ})
  static class Wrong extends Callers {}

  @CompatibilityMatrix(title = "Add NOT NULL: right")
  @FlywayHistory(
      locations = {"classpath:db/not-null/before", "classpath:db/not-null/right"},
      base = "1")
  @AppVersion(
      id = "v1",
      classpath = APP,
      entry = STORE,
      properties = {OLD_WRITE, READ})
  @AppVersion(
      id = "v2",
      classpath = APP,
      entry = STORE,
      properties = {NEW_WRITE, READ})
  static class Right extends Callers {}
}
