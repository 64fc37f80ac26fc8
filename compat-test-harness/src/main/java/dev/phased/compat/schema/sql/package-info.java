/** Schema histories of plain SQL scripts. */
@NullMarked
package dev.phased.compat.schema.sql;

import org.jspecify.annotations.NullMarked;
