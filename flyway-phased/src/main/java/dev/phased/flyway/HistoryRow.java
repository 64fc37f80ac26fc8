package dev.phased.flyway;

import org.jspecify.annotations.Nullable;

/**
 * What the history says of one run of a script.
 *
 * @param rank its number
 * @param description its description, with the {@link Mark} of one that failed
 * @param script the script, as Flyway names it
 * @param success whether it succeeded
 */
record HistoryRow(int rank, @Nullable String description, String script, boolean success) {}
