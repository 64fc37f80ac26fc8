package dev.phased.sample.gallery;

import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

@Lesson(
    directory = "numeric-id",
    change = "Text user id to numeric id",
    wrong = "add numbers and let the code use them",
    right = "both keys get a default, references follow; each version writes one key",
    why =
        """
        The new version has no text id to give, and the old key still asks for one: it fails on the very schema that was made for it. References that
        v1 writes have no number. With a default for each key and a trigger for the references, either key is enough.
        """,
    red = {"v2@S2"})
final class NumericId {
  private static final String OLD_WRITE =
      "write=WITH author AS (INSERT INTO users (id, name) VALUES (gen_random_uuid(), ?) RETURNING id) "
          + "INSERT INTO posts (user_id) SELECT id FROM author RETURNING id";
  private static final String OLD_READ =
      "read=SELECT name FROM posts JOIN users ON users.id = user_id WHERE posts.id = ?";
  private static final String EITHER_READ =
      "read=SELECT name FROM posts JOIN users ON users.no = user_no OR users.id = user_id "
          + "WHERE posts.id = ?";
  private static final String NEW_WRITE =
      "write=WITH author AS (INSERT INTO users (name) VALUES (?) RETURNING no) "
          + "INSERT INTO posts (user_no) SELECT no FROM author RETURNING id";
  private static final String NEW_READ =
      "read=SELECT name FROM posts JOIN users ON users.no = user_no WHERE posts.id = ?";

  private NumericId() {}

  @CompatibilityMatrix(title = "Text user id to numeric id: wrong")
  @FlywayHistory(
      locations = {"classpath:db/numeric-id/before", "classpath:db/numeric-id/wrong"},
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

  @CompatibilityMatrix(title = "Text user id to numeric id: right")
  @FlywayHistory(
      locations = {"classpath:db/numeric-id/before", "classpath:db/numeric-id/right"},
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
