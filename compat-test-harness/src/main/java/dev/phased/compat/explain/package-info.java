/** Pure: finds in the migrations what a database error is about. */
@NullMarked
package dev.phased.compat.explain;

import org.jspecify.annotations.NullMarked;
