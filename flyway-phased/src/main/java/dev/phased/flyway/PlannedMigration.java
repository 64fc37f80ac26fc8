package dev.phased.flyway;

import dev.phased.Phase;
import dev.phased.Timeouts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A pending migration that {@code migrate} would run now.
 *
 * @param script the name of its file or class
 * @param version its version; empty if it is repeatable
 * @param description its description
 * @param phase its phase, if it names one
 * @param timeouts the limits under which it would run
 * @param inTransaction whether it would run in a transaction
 * @param owner who answers for it, if that is said
 * @param notBefore the first day, in UTC, on which it should run; any day if empty
 */
public record PlannedMigration(
    String script,
    Optional<String> version,
    String description,
    Optional<Phase> phase,
    Timeouts timeouts,
    boolean inTransaction,
    Optional<String> owner,
    Optional<LocalDate> notBefore) {}
