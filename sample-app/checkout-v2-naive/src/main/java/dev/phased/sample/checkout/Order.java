package dev.phased.sample.checkout;

import java.time.Instant;

/**
 * An order.
 *
 * @param total in the currency's minor unit, such as cents
 * @param currency three letters, such as EUR
 */
record Order(
    long id, String customer, long total, String currency, Delivery delivery, Instant placedAt) {}
