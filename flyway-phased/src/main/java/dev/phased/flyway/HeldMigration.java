package dev.phased.flyway;

import dev.phased.Phase;
import java.util.Optional;

/**
 * A pending migration that the gate holds.
 *
 * @param script the name of its file or class
 * @param version its version; empty if it is repeatable
 * @param description its description
 * @param phase its phase, if it names one
 * @param reason why it is held, as the end of a sentence
 */
public record HeldMigration(
    String script,
    Optional<String> version,
    String description,
    Optional<Phase> phase,
    String reason) {}
