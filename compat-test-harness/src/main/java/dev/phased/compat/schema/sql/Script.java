package dev.phased.compat.schema.sql;

import dev.phased.compat.plan.Migration;

/**
 * A script that was read.
 *
 * @param migration what it is in the history
 * @param text its SQL
 */
record Script(Migration migration, String text) {}
