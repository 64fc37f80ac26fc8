/**
 * Phases, lock timeouts, retry and gates for Liquibase changesets, found by Liquibase by itself.
 */
@NullMarked
package dev.phased.liquibase;

import org.jspecify.annotations.NullMarked;
