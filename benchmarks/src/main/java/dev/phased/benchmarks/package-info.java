/** Ratios, each measured within one run against the named peer. */
@NullMarked
package dev.phased.benchmarks;

import org.jspecify.annotations.NullMarked;
