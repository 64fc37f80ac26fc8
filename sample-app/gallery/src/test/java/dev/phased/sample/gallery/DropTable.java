package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "drop-table",
    change = "Drop a table",
    wrong = "drop it with the release that no longer needs it",
    right = "the same statement, a phase later",
    why =
        """
        The statement is the same; what differs is when it runs, which the phase says. An expand runs while v1 is live, and v1 writes to the table. As a
        contract it is held until v1 is gone.
        """,
    red = {"v1@S2"})
final class DropTable {
  private static final String OLD_WRITE =
      "write=WITH entry AS (INSERT INTO audit VALUES (?::BIGINT)) "
          + "INSERT INTO orders (total) VALUES (?::BIGINT) RETURNING id";
  private static final String NEW_WRITE =
      "write=INSERT INTO orders (total) VALUES (?::BIGINT) RETURNING id";
  private static final String READ = "read=SELECT total FROM orders WHERE id = ?";

  private DropTable() {}

  @CompatibilityMatrix(title = "Drop a table: wrong")
  @FlywayHistory(
      locations = {"classpath:db/drop-table/before", "classpath:db/drop-table/wrong"},
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

  @CompatibilityMatrix(title = "Drop a table: right")
  @FlywayHistory(
      locations = {"classpath:db/drop-table/before", "classpath:db/drop-table/right"},
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
