/** The checkout service: takes orders over HTTP and keeps them in a database. */
@NullMarked
package dev.phased.sample.checkout;

import org.jspecify.annotations.NullMarked;
