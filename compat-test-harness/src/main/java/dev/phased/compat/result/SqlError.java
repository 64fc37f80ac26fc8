package dev.phased.compat.result;

/**
 * An error that the database gave the app.
 *
 * @param sqlState the five characters, such as {@code 42703}; empty if unknown
 * @param message what the database said
 * @param statement the statement without parameter values; empty if unknown
 */
public record SqlError(String sqlState, String message, String statement) {}
