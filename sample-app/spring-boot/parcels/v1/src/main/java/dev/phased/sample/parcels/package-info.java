/** The parcels service: takes parcels over HTTP and keeps them in a database. */
@NullMarked
package dev.phased.sample.parcels;

import org.jspecify.annotations.NullMarked;
