/** The tickets service: keeps tickets in a database and shows them over HTTP. */
@NullMarked
package dev.phased.sample.tickets;

import org.jspecify.annotations.NullMarked;
