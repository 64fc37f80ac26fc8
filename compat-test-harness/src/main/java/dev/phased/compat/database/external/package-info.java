/** Servers that are there already, and belong to somebody else. */
@NullMarked
package dev.phased.compat.database.external;

import org.jspecify.annotations.NullMarked;
