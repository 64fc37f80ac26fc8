package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "foreign-key",
    change = "Add a foreign key",
    wrong = "`ADD … FOREIGN KEY` at once",
    right = "the code obeys it first; then `NOT VALID`, mend, `VALIDATE`",
    why =
        """
        A foreign key is a promise of the code. v1 takes orders of customers that come later, so it is refused, and its older rows stop the migration
        itself. Once v2 alone is live, NOT VALID refuses new orphans without reading the tables, which would keep all writers waiting.
        The rows outlive v1, so it doesn't help to retire it first.
        """,
    red = {"v1@S2", "v1:v2@S1:S2"})
final class ForeignKey {
  private static final String OLD_WRITE =
      "write=INSERT INTO orders (customer_no) VALUES (?::BIGINT) RETURNING id";
  private static final String NEW_WRITE =
      "write=WITH customer AS (INSERT INTO customers VALUES (?::BIGINT) ON CONFLICT DO NOTHING) "
          + "INSERT INTO orders (customer_no) VALUES (?::BIGINT) RETURNING id";
  private static final String READ = "read=SELECT customer_no FROM orders WHERE id = ?";

  private ForeignKey() {}

  @CompatibilityMatrix(title = "Add a foreign key: wrong")
  @FlywayHistory(
      locations = {"classpath:db/foreign-key/before", "classpath:db/foreign-key/wrong"},
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

  @CompatibilityMatrix(title = "Add a foreign key: right")
  @FlywayHistory(
      locations = {"classpath:db/foreign-key/before", "classpath:db/foreign-key/right"},
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
