package dev.phased.sample.checkout;

/** An order; its total is in cents of a euro. */
record Order(long id, String customer, int totalCents) {}
