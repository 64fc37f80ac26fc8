/** Pure: what came out of the cells, before anyone judges it. */
@NullMarked
package dev.phased.compat.result;

import org.jspecify.annotations.NullMarked;
