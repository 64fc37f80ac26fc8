package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "split-table",
    change = "Split a table",
    wrong = "create the new table, copy, and deploy",
    right =
        "a trigger that keeps the new table up to date; a copy; a release between that reads both",
    why =
        """
        Each version works by itself on the expanded schema, and all tests of each are green. What is written after the copy is what is lost: v2 does not see
        v1's rows, and v1 not v2's. Only the hand-offs show it.
        """,
    red = {"v1:v2@S2", "v2:v1@S2"})
final class SplitTable {
  private static final String OLD_WRITE =
      "write=INSERT INTO customers (postcode) VALUES (?) RETURNING id";
  private static final String OLD_READ = "read=SELECT postcode FROM customers WHERE id = ?";
  private static final String EITHER_READ =
      "read=SELECT coalesce(a.postcode, c.postcode) FROM customers c "
          + "LEFT JOIN addresses a ON a.customer_id = c.id WHERE c.id = ?";
  private static final String NEW_WRITE =
      "write=WITH customer AS (INSERT INTO customers DEFAULT VALUES RETURNING id) "
          + "INSERT INTO addresses SELECT id, ? FROM customer RETURNING customer_id";
  private static final String NEW_READ =
      "read=SELECT postcode FROM addresses WHERE customer_id = ?";

  private SplitTable() {}

  @CompatibilityMatrix(title = "Split a table: wrong")
  @FlywayHistory(
      locations = {"classpath:db/split-table/before", "classpath:db/split-table/wrong"},
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

  @CompatibilityMatrix(title = "Split a table: right")
  @FlywayHistory(
      locations = {"classpath:db/split-table/before", "classpath:db/split-table/right"},
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
