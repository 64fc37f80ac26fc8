package dev.phased.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;

/** What callers of the checkout rely on, in every version. */
abstract class CheckoutScenarios {
  @Scenario
  void placesAnOrderAndReadsItBack(RunningApp app) {
    CheckoutClient checkout = new CheckoutClient(app.url());

    long id = checkout.place("ann", 1250);

    assertThat(checkout.total(id)).isEqualTo(1250);
  }

  // tag::scenario[]
  @Scenario
  void changesATotal(RunningApp app) {
    CheckoutClient checkout = new CheckoutClient(app.url());
    long id = checkout.place("bob", 1250);

    checkout.changeTotal(id, 1300);

    assertThat(checkout.total(id)).isEqualTo(1300);
  }

  // end::scenario[]

  @Scenario
  void listsTheOrdersOfACustomer(RunningApp app) {
    CheckoutClient checkout = new CheckoutClient(app.url());
    checkout.place("cleo", 100);
    checkout.place("cleo", 200);
    checkout.place("dan", 300);

    assertThat(checkout.totalsOf("cleo")).containsExactly(100L, 200L);
  }

  @Scenario
  void sumsTheRevenue(RunningApp app) {
    CheckoutClient checkout = new CheckoutClient(app.url());
    long before = checkout.revenue();

    checkout.place("eve", 700);

    assertThat(checkout.revenue()).isEqualTo(before + 700);
  }
}
