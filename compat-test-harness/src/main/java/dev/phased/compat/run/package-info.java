/** Runs the cells of a plan: databases, apps, scenarios, and the evidence of each. */
@NullMarked
package dev.phased.compat.run;

import org.jspecify.annotations.NullMarked;
