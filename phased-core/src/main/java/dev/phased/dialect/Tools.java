package dev.phased.dialect;

import dev.phased.RetrySchedule;
import dev.phased.Timeouts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What a dialect takes from outside, so that tests can give it something else.
 *
 * @param progress how often to say that work still runs
 */
record Tools(InstantSource clock, RandomGenerator random, Sleeper sleeper, Duration progress) {
  /**
   * {@code Random} is safe for threads, and the default generator is not; nor is that one found
   * where a tool has a class loader of its own, as it is looked up through the context class
   * loader.
   */
  static final Tools REAL =
      new Tools(InstantSource.system(), new Random(), Sleeper.REAL, Duration.ofSeconds(30));

  /** A schedule whose budget begins to run now, at the first failure. */
  RetrySchedule schedule(Timeouts timeouts) {
    return new RetrySchedule(timeouts.retries(), timeouts.retryFor(), clock, random);
  }
}
