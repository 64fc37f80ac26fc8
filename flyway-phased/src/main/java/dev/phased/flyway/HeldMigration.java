package dev.phased.flyway;

import dev.phased.Phase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A pending migration that the gate holds.
 *
 * @param script the name of its file or class
 * @param version its version; empty if it is repeatable
 * @param description its description
 * @param phase its phase, if it names one
 * @param reason why it is held, as the end of a sentence
 * @param owner who answers for it, if that is said
 * @param notBefore the first day, in UTC, on which it should run; any day if empty
 */
public record HeldMigration(
    String script,
    Optional<String> version,
    String description,
    Optional<Phase> phase,
    String reason,
    Optional<String> owner,
    Optional<LocalDate> notBefore) {
  /** One of which nobody says whose it is. */
  public HeldMigration(
      String script,
      Optional<String> version,
      String description,
      Optional<Phase> phase,
      String reason) {
    this(script, version, description, phase, reason, Optional.empty(), Optional.empty());
  }
}
