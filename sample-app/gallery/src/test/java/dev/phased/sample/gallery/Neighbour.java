package dev.phased.sample.gallery;

import static dev.phased.compat.Expect.Outcome.WORKS;
import static dev.phased.sample.gallery.Callers.APP;
import static dev.phased.sample.gallery.Callers.STORE;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.Expect;
import dev.phased.compat.FlywayHistory;

/** Another service on the database, which the change is to leave alone. */
final class Neighbour {
  private static final String WRITE =
      "write=INSERT INTO orders (total) VALUES (?::BIGINT) RETURNING id";
  private static final String READ = "read=SELECT total FROM orders WHERE id = ?";

  private Neighbour() {}

  // tag::neighbour[]
  @CompatibilityMatrix(title = "Billing, while the shop drops its audit")
  @FlywayHistory(
      locations = {"classpath:db/drop-table/before", "classpath:db/drop-table/right"},
      base = "1")
  @AppVersion(
      id = "billing-7",
      classpath = APP,
      entry = STORE,
      properties = {WRITE, READ})
  @AppVersion(
      id = "billing-7-again",
      classpath = APP,
      entry = STORE,
      properties = {WRITE, READ})
  @Expect(cell = "billing-7@S2", outcome = WORKS, reason = "Billing does not use the audit.")
  static class Billing extends Callers {}
  // end::neighbour[]
}
