package dev.phased.sample.checkout;

import java.time.Instant;

/** An order; its total is in cents of a euro. */
record Order(long id, String customer, int totalCents, Delivery delivery, Instant placedAt) {}
