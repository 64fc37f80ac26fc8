/**
 * Phased migrations for Flyway: found by its plug-in mechanism, so that the jar on its class path
 * is enough.
 */
@NullMarked
package dev.phased.flyway;

import org.jspecify.annotations.NullMarked;
