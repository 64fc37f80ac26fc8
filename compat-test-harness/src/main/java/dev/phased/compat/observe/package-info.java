/** What happened inside a cell: the statements that an app issued, and the errors it got. */
@NullMarked
package dev.phased.compat.observe;

import org.jspecify.annotations.NullMarked;
