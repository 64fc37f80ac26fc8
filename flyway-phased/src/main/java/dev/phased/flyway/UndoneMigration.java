package dev.phased.flyway;

/**
 * A migration that was undone, and so is pending again.
 *
 * @param version its version
 * @param description its description
 * @param script the down script that undid it
 */
public record UndoneMigration(String version, String description, String script) {}
