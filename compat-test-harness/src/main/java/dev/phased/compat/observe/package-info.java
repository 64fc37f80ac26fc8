/**
 * What happened inside a cell: the statements that an app issued, the errors it got, the sessions
 * that waited, and the locks that a migration held.
 */
@NullMarked
package dev.phased.compat.observe;

import org.jspecify.annotations.NullMarked;
