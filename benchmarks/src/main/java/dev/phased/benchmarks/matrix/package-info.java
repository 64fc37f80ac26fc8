/** A matrix of a hundred cells, run by the harness and in the ways people have without it. */
@NullMarked
package dev.phased.benchmarks.matrix;

import org.jspecify.annotations.NullMarked;
