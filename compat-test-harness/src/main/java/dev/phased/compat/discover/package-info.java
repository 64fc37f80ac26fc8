/** Reads what a matrix class declares, and checks it before anything has run. */
@NullMarked
package dev.phased.compat.discover;

import org.jspecify.annotations.NullMarked;
