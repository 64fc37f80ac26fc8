package dev.phased;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What the author of one migration says of it. Anything empty is left to the settings.
 *
 * @param phase the phase
 * @param lockTimeout how long a statement may wait for a lock; zero is no limit
 * @param statementTimeout how long a statement may run; zero is no limit
 * @param retries how often to try again, 0 or more
 * @param retryFor for how long in all to try again
 * @param online whether Liquibase's own changes take their online form
 * @param loses the columns and tables whose values a way down does not bring back, with commas
 * @param fills the columns that a way down may leave a value in where there was none, with commas
 * @param owner who answers for it
 * @param notBefore the first day, in UTC, on which it should run
 */
public record Directive(
    Optional<Phase> phase,
    Optional<Duration> lockTimeout,
    Optional<Duration> statementTimeout,
    Optional<Integer> retries,
    Optional<Duration> retryFor,
    Optional<Boolean> online,
    Optional<String> loses,
    Optional<String> fills,
    Optional<String> owner,
    Optional<LocalDate> notBefore) {

  /** The directive of a migration that says nothing. */
  public static final Directive NONE = of(Map.of());

  public Directive {
    Objects.requireNonNull(phase);
    Objects.requireNonNull(lockTimeout);
    Objects.requireNonNull(statementTimeout);
    Objects.requireNonNull(retries);
    Objects.requireNonNull(retryFor);
    Objects.requireNonNull(online);
    Objects.requireNonNull(loses);
    Objects.requireNonNull(fills);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(notBefore);
  }

  /** A directive that says nothing of the online form. */
  public Directive(
      Optional<Phase> phase,
      Optional<Duration> lockTimeout,
      Optional<Duration> statementTimeout,
      Optional<Integer> retries,
      Optional<Duration> retryFor) {
    this(phase, lockTimeout, statementTimeout, retries, retryFor, Optional.empty());
  }

  /** A directive that says nothing of what a way down does to data, nor of whose it is. */
  public Directive(
      Optional<Phase> phase,
      Optional<Duration> lockTimeout,
      Optional<Duration> statementTimeout,
      Optional<Integer> retries,
      Optional<Duration> retryFor,
      Optional<Boolean> online) {
    this(
        phase,
        lockTimeout,
        statementTimeout,
        retries,
        retryFor,
        online,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What it says for {@code key}. */
  public Optional<?> value(DirectiveKey key) {
    return switch (key) {
      case PHASE -> phase;
      case LOCK_TIMEOUT -> lockTimeout;
      case STATEMENT_TIMEOUT -> statementTimeout;
      case RETRIES -> retries;
      case RETRY_FOR -> retryFor;
      case ONLINE -> online;
      case LOSES -> loses;
      case FILLS -> fills;
      case OWNER -> owner;
      case NOT_BEFORE -> notBefore;
    };
  }

  /**
   * Its words as they stand after {@code phased:}, in the order of the keys, such as {@code expand
   * lock_timeout=2s}; empty if it says nothing.
   */
  public String words() {
    StringJoiner words = new StringJoiner(" ");
    for (DirectiveKey key : DirectiveKey.values()) {
      value(key)
          .map(value -> key.kind().print(value))
          .ifPresent(text -> words.add(key == DirectiveKey.PHASE ? text : key.word() + "=" + text));
    }
    return words.toString();
  }

  /** The directive that says {@code values}, each of its key's type. */
  static Directive of(Map<DirectiveKey, ?> values) {
    return new Directive(
        value(values, DirectiveKey.PHASE, Phase.class),
        value(values, DirectiveKey.LOCK_TIMEOUT, Duration.class),
        value(values, DirectiveKey.STATEMENT_TIMEOUT, Duration.class),
        value(values, DirectiveKey.RETRIES, Integer.class),
        value(values, DirectiveKey.RETRY_FOR, Duration.class),
        value(values, DirectiveKey.ONLINE, Boolean.class),
        value(values, DirectiveKey.LOSES, String.class),
        value(values, DirectiveKey.FILLS, String.class),
        value(values, DirectiveKey.OWNER, String.class),
        value(values, DirectiveKey.NOT_BEFORE, LocalDate.class));
  }

  private static <T> Optional<T> value(
      Map<DirectiveKey, ?> values, DirectiveKey key, Class<T> type) {
    return Optional.ofNullable(values.get(key)).map(type::cast);
  }
}
