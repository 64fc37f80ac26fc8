/**
 * Callers of apps: threads that make operations at a steady pace, what each operation came to, and
 * what the apps have acknowledged.
 */
@NullMarked
package dev.phased.compat.load;

import org.jspecify.annotations.NullMarked;
