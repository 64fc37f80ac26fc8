/** Servers, and the databases on them that a run builds and clones. */
@NullMarked
package dev.phased.compat.database;

import org.jspecify.annotations.NullMarked;
