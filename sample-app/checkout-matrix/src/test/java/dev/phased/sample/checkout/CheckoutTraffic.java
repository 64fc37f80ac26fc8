package dev.phased.sample.checkout;

import dev.phased.compat.Fill;
import dev.phased.compat.Invariant;
import dev.phased.compat.Ledger;
import dev.phased.compat.ReadBack;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Workload;
import java.util.concurrent.ThreadLocalRandom;

/** What callers of the checkout do while a migration runs, and what must hold meanwhile. */
// tag::fill[]
@Fill(
    table = "orders",
    rows = 20_000,
    columns = "customer, total_amount",
    values = "concat('customer ', n % 500), 100 + n % 900")
abstract class CheckoutTraffic extends CheckoutHandOffs {
  // end::fill[]
  // tag::workload[]
  @Workload(threads = 4, perSecond = 100, maxStall = "1s")
  void placesOrders(RunningApp app, Ledger ledger) {
    long total = ThreadLocalRandom.current().nextLong(100, 100_000);
    long id = new CheckoutClient(app.url()).place("walter", total);
    ledger.acknowledged(id, total);
  }

  @ReadBack
  long totalOf(RunningApp app, long id) {
    return new CheckoutClient(app.url()).total(id);
  }

  // end::workload[]
  // tag::invariant[]
  @Invariant(states = {"S2", "S3"})
  final String totalsAgree = "SELECT id FROM orders WHERE total_amount <> total_amount_minor";

  // end::invariant[]
}
