/** Histories of a schema: what they consist of, and how a database gets to a point in them. */
@NullMarked
package dev.phased.compat.schema;

import org.jspecify.annotations.NullMarked;
