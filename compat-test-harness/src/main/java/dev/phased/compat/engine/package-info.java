/** The JUnit Platform's side: finds matrices, shows them as a tree of tests, runs them. */
@NullMarked
package dev.phased.compat.engine;

import org.jspecify.annotations.NullMarked;
