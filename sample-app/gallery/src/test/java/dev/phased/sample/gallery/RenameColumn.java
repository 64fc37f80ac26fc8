package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "rename-column",
    change = "Rename a column",
    wrong = "`RENAME COLUMN`",
    right = "a column beside the old one, which follows it; a release between that reads both",
    why =
        """
        A rename takes the old name away and gives the new one in the same instant, so no version lives on both sides of it: whatever is deployed
        first fails. The right way never renames. v2 writes what v1 can read and reads what v3 writes; the trigger fills the new column.
        """,
    red = {"v1@S2"})
final class RenameColumn {
  private static final String OLD_WRITE =
      "write=INSERT INTO orders (total) VALUES (?::BIGINT) RETURNING id";
  private static final String OLD_READ = "read=SELECT total FROM orders WHERE id = ?";
  private static final String EITHER_READ =
      "read=SELECT coalesce(total_cents, total) FROM orders WHERE id = ?";
  private static final String NEW_WRITE =
      "write=INSERT INTO orders (total_cents) VALUES (?::BIGINT) RETURNING id";
  private static final String NEW_READ = "read=SELECT total_cents FROM orders WHERE id = ?";

  private RenameColumn() {}

  @CompatibilityMatrix(title = "Rename a column: wrong")
  @FlywayHistory(
      locations = {"classpath:db/rename-column/before", "classpath:db/rename-column/wrong"},
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
      properties = {NEW_WRITE, NEW_READ})
  static class Wrong extends Callers {}

  @CompatibilityMatrix(title = "Rename a column: right")
  @FlywayHistory(
      locations = {"classpath:db/rename-column/before", "classpath:db/rename-column/right"},
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
