package dev.phased;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What both tools log, so that it reads the same. A dialect adds who was in the way. */
public final class RunMessages {
  private RunMessages() {}

  /** A migration's name and phase, such as {@code V2__add.sql [expand]}. */
  public static String label(String name, Optional<Phase> phase) {
    return name + " [" + phase.map(Phase::word).orElse("no phase") + "]";
  }

  /** A migration begins. */
  public static String runs(String name, Optional<Phase> phase, Timeouts timeouts) {
    return label(name, phase) + " runs with " + limits(timeouts) + ".";
  }

  /** The limits and where each was said, for logs and plans. */
  public static String limits(Timeouts timeouts) {
    return limit("lock_timeout", timeouts.lock(), timeouts.lockOrigin())
        + ", "
        + limit("statement_timeout", timeouts.statement(), timeouts.statementOrigin())
        + ", "
        + retries(timeouts);
  }

  /**
   * A try failed on a lock, and another follows.
   *
   * @param attempt the number of the try that failed, from 1
   * @param cause the database's own words
   * @param wait how long until the next try
   */
  public static String retrying(
      String name, Optional<Phase> phase, int attempt, String cause, Duration wait) {
    return "%s: try %d failed on a lock (%s). The next try is in %s."
        .formatted(label(name, phase), attempt, cause.strip(), Durations.rough(wait));
  }

  /**
   * A migration takes its time.
   *
   * @param doing what it does, if that can be seen, such as {@code waits for session 12}
   */
  public static String stillRuns(
      String name, Optional<Phase> phase, Duration elapsed, Optional<String> doing) {
    return label(name, phase)
        + " still runs after "
        + Durations.rough(elapsed)
        + doing.map(what -> ": " + what).orElse("")
        + ".";
  }

  /** Whose a migration is and when it is due, as words to add to a line; empty if not known. */
  public static String due(Optional<String> owner, Optional<LocalDate> notBefore) {
    return owner.map(name -> ", owner " + name).orElse("")
        + notBefore.map(day -> ", not before " + day).orElse("");
  }

  /** A migration runs before its day; empty if it does not. */
  public static Optional<String> early(
      String name, Optional<Phase> phase, Optional<LocalDate> notBefore, LocalDate today) {
    return notBefore
        .filter(today::isBefore)
        .map(
            day ->
                label(name, phase)
                    + " runs early: it is not to run before "
                    + day
                    + ", and today is "
                    + today
                    + " (UTC)."
                    + (phase.equals(Optional.of(Phase.CONTRACT))
                        ? " A version that still needs what it removes may be live."
                        : ""));
  }

  /** A migration is held. */
  public static String held(Held held) {
    return label(held.migration().name(), held.migration().phase())
        + " is held, because "
        + held.reason()
        + ".";
  }

  /**
   * All that is held, first the one that holds the rest; empty if nothing is.
   *
   * @param setting the name of {@code upTo} as its user writes it
   */
  public static String held(List<Held> held, String setting) {
    if (held.isEmpty()) {
      return "";
    }
    String rest =
        held.stream()
            .skip(1)
            .map(one -> label(one.migration().name(), one.migration().phase()))
            .collect(Collectors.joining(", "));
    return held(held.get(0))
        + (rest.isEmpty() ? "" : " After it: " + rest + ".")
        + held.get(0)
            .migration()
            .phase()
            .map(phase -> " To go on, run with " + setting + "=" + phase.word() + ".")
            .orElse("");
  }

  /** Why a migration of a closed phase is held, as a clause that follows "because". */
  public static String closed(Phase phase, String setting, Phase upTo) {
    return "its phase is " + phase.word() + " and " + setting + " is " + upTo.word();
  }

  /** Why a migration behind a held one is held, as a clause that follows "because". */
  public static String follows(String name) {
    return "it comes after " + name + ", which is held";
  }

  /**
   * A migration has no phase; to log as a warning or to throw as a {@link DirectiveException}.
   *
   * @param source the file, class or changeset
   * @param carrier where its directive would stand
   * @param setting the name of {@code unannotated} as its user writes it
   */
  public static Problem unannotated(String source, Carrier carrier, String setting) {
    return new Problem(
        source,
        carrier == Carrier.SQL ? 1 : 0,
        "No phase is given.",
        "%s %s (or migrate, or contract); or set %s=allow."
            .formatted(carrier.instruction(), carrier.example(), setting));
  }

  /** The database is one that cannot be migrated. */
  public static String readOnly() {
    return "This database takes reads alone: it is a replica, or set to read only"
        + " (default_transaction_read_only on PostgreSQL, read_only on MySQL). Nothing pending can"
        + " be applied. Connect to the primary, or turn that off.";
  }

  private static String limit(String name, Duration limit, Timeouts.Origin origin) {
    String value = limit.isZero() ? "no " + name : name + " " + Durations.print(limit);
    return value + " (" + origin.words() + ")";
  }

  private static String retries(Timeouts timeouts) {
    if (timeouts.retries() == 0 || timeouts.retryFor().isZero()) {
      return "no retry";
    }
    String budget = "for " + Durations.print(timeouts.retryFor());
    return timeouts.retries() == Integer.MAX_VALUE
        ? "retries " + budget
        : "at most " + timeouts.retries() + " retries " + budget;
  }
}
