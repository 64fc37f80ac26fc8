package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.Fill;
import dev.phased.compat.FlywayHistory;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Workload;

@Lesson(
    directory = "add-index",
    change = "Add an index on a large table",
    wrong = "`CREATE INDEX`",
    right = "`CREATE INDEX CONCURRENTLY`",
    why =
        """
        Either version works on either schema. But while the index is built, every write waits, and its callers with it. Concurrently, the index takes longer
        and nobody waits; it must be the only statement of its migration.
        """,
    red = {"v1@S1:S2"})
final class AddIndex {
  private static final String WRITE = "write=INSERT INTO messages (body) VALUES (?) RETURNING id";
  private static final String OLD_READ = "read=SELECT body FROM messages WHERE id = ?";
  private static final String NEW_READ =
      "read=SELECT body FROM messages WHERE id = ? AND to_tsvector('english', body) @@ to_tsquery('1:* | 2:*')";

  private AddIndex() {}

  /** A table that is large enough for an index to take its time. */
  @Fill(
      table = "messages",
      rows = 10_000,
      columns = "body",
      values = "repeat('The quick brown fox jumps over message ' || n || '. ', 20)")
  abstract static class Busy extends Callers {
    @Workload(threads = 2, perSecond = 40, maxStall = "500ms")
    void writes(RunningApp app) {
      app.as(Values.class).write(VALUE);
    }
  }

  @CompatibilityMatrix(title = "Add an index on a large table: wrong")
  @FlywayHistory(
      locations = {"classpath:db/add-index/before", "classpath:db/add-index/wrong"},
      base = "1")
  @AppVersion(
      id = "v1",
      classpath = APP,
      entry = STORE,
      properties = {WRITE, OLD_READ})
  @AppVersion(
      id = "v2",
      classpath = APP,
      entry = STORE,
      properties = {WRITE, NEW_READ})
  static class Wrong extends Busy {}

  @CompatibilityMatrix(title = "Add an index on a large table: right")
  @FlywayHistory(
      locations = {"classpath:db/add-index/before", "classpath:db/add-index/right"},
      base = "1")
  @AppVersion(
      id = "v1",
      classpath = APP,
      entry = STORE,
      properties = {WRITE, OLD_READ})
  @AppVersion(
      id = "v2",
      classpath = APP,
      entry = STORE,
      properties = {WRITE, NEW_READ})
  static class Right extends Busy {}
}
