package dev.phased.sample.checkout;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

/**
 * Whether the orders' total can move from {@code total_amount} to {@code total_amount_minor} and
 * {@code currency} without a pause: from v1, over v2, which lives with both, to v3.
 */
// tag::matrix[]
@CompatibilityMatrix(title = "Checkout: totals get a currency")
@FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
@AppVersion(id = "v1", jar = "../checkout-v1/target/checkout-v1.jar")
@AppVersion(id = "v2", jar = "../checkout-v2/target/checkout-v2.jar")
@AppVersion(id = "v3", jar = "../checkout-v3/target/checkout-v3.jar")
class CheckoutMatrix extends CheckoutTraffic {}
// end::matrix[]
