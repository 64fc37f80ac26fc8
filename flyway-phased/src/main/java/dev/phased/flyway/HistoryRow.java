package dev.phased.flyway;

/**
 * What the history says of one run of a script.
 *
 * @param rank its number
 * @param script the script, as Flyway names it
 * @param success whether it succeeded
 */
record HistoryRow(int rank, String script, boolean success) {}
