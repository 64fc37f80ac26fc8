/** What is in a database, by its own catalogue and by its rows, and how two moments differ. */
@NullMarked
package dev.phased.compat.schema.snapshot;

import org.jspecify.annotations.NullMarked;
