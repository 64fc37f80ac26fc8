/** The checkout service: takes orders over HTTP and keeps them in PostgreSQL. */
@NullMarked
package dev.phased.sample.checkout;

import org.jspecify.annotations.NullMarked;
