package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "change-type",
    change = "Change a type",
    wrong = "`ALTER COLUMN … TYPE`",
    right = "a column of the new type beside the old one",
    why =
        """
        Code that binds a text is refused as soon as the column is a number; code that binds a number, until then. Meanwhile the table is rewritten, and nobody
        may read it. The right way is that of a rename; the trigger converts.
        """,
    red = {"v1@S2"})
final class ChangeType {
  private static final String OLD_WRITE =
      "write=INSERT INTO items (quantity) VALUES (?) RETURNING id";
  private static final String OLD_READ = "read=SELECT quantity FROM items WHERE id = ?";
  private static final String CAST_WRITE =
      "write=INSERT INTO items (quantity) VALUES (?::INTEGER) RETURNING id";
  private static final String EITHER_READ =
      "read=SELECT coalesce(units::TEXT, quantity) FROM items WHERE id = ?";
  private static final String NEW_WRITE =
      "write=INSERT INTO items (units) VALUES (?::INTEGER) RETURNING id";
  private static final String NEW_READ = "read=SELECT units FROM items WHERE id = ?";

  private ChangeType() {}

  @CompatibilityMatrix(title = "Change a type: wrong")
  @FlywayHistory(
      locations = {"classpath:db/change-type/before", "classpath:db/change-type/wrong"},
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
      properties = {CAST_WRITE, OLD_READ})
  static class Wrong extends Callers {}

  @CompatibilityMatrix(title = "Change a type: right")
  @FlywayHistory(
      locations = {"classpath:db/change-type/before", "classpath:db/change-type/right"},
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
