package dev.phased;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What the author of one migration says of it. Anything empty is left to the settings.
 *
 * @param phase the phase
 * @param lockTimeout how long a statement may wait for a lock; zero is no limit
 * @param statementTimeout how long a statement may run; zero is no limit
 * @param retries how often to try again, 0 or more
 * @param retryFor for how long in all to try again
 */
public record Directive(
    Optional<Phase> phase,
    Optional<Duration> lockTimeout,
    Optional<Duration> statementTimeout,
    Optional<Integer> retries,
    Optional<Duration> retryFor) {

  /** The directive of a migration that says nothing. */
  public static final Directive NONE =
      new Directive(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Directive {
    Objects.requireNonNull(phase);
    Objects.requireNonNull(lockTimeout);
    Objects.requireNonNull(statementTimeout);
    Objects.requireNonNull(retries);
    Objects.requireNonNull(retryFor);
  }
}
