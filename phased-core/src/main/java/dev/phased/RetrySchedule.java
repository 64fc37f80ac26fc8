package dev.phased;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * When to try again after a lock timeout or deadlock: exponential backoff with <a
 * href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">full jitter</a>,
 * within a count and a budget of time. It only calculates; whoever asks it also waits. For one
 * thread.
 */
public final class RetrySchedule {
  /** The most that is waited before the second try; before each later one it is twice as much. */
  public static final Duration FIRST_WAIT = Duration.ofMillis(100);

  /** The most that is ever waited between two tries. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final int retries;
  private final Duration retryFor;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Instant start;
  private Duration ceiling = FIRST_WAIT;
  private Duration waited = Duration.ZERO;
  private int attempts = 1;

  /**
   * A schedule whose budget begins to run now.
   *
   * @param retries how often to try again, 0 or more
   * @param retryFor for how long in all to try again, the tries themselves included; zero is not at
   *     all
   * @throws IllegalArgumentException if either is negative
   */
  public RetrySchedule(
      int retries, Duration retryFor, InstantSource clock, RandomGenerator random) {
    if (retries < 0 || retryFor.isNegative()) {
      throw new IllegalArgumentException(
          "retries and retryFor must not be negative: " + retries + ", " + retryFor);
    }
    this.retries = retries;
    this.retryFor = retryFor;
    this.clock = Objects.requireNonNull(clock);
    this.random = Objects.requireNonNull(random);
    this.start = clock.instant();
  }

  /** The schedule for {@code timeouts}, by the system's clock, whose budget begins to run now. */
  public static RetrySchedule of(Timeouts timeouts) {
    return new RetrySchedule(
        timeouts.retries(), timeouts.retryFor(), InstantSource.system(), new Random());
  }

  /**
   * How long to wait before the next try, in whole milliseconds, at least one; empty if the retries
   * are used up. A wait never ends after the budget, so the last try begins where the budget ends.
   */
  public Optional<Duration> next() {
    Duration left = retryFor.minus(elapsed());
    if (attempts - 1 >= retries || left.toMillis() < 1) {
      return Optional.empty();
    }
    Duration drawn = Duration.ofMillis(random.nextLong(1, ceiling.toMillis() + 1));
    Duration wait = Duration.ofMillis(shorter(drawn, left).toMillis());
    attempts++;
    waited = waited.plus(wait);
    ceiling = shorter(ceiling.multipliedBy(2), LONGEST_WAIT);
    return Optional.of(wait);
  }

  /** The number of the try that is under way, from 1: one more than the waits that were granted. */
  public int attempts() {
    return attempts;
  }

  /**
   * The time that has gone by since the budget began to run. A clock that is set back does not
   * lengthen the budget without end: what was waited counts at least.
   */
  public Duration elapsed() {
    Duration byClock = Duration.between(start, clock.instant());
    return byClock.compareTo(waited) < 0 ? waited : byClock;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
