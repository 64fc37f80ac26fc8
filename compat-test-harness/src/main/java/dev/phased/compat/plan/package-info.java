/** Pure: versions and schema states become the cells of a matrix. */
@NullMarked
package dev.phased.compat.plan;

import org.jspecify.annotations.NullMarked;
