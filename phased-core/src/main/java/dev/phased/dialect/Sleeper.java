package dev.phased.dialect;

import java.time.Duration;

/** Waits between two tries; the only place that does. */
@FunctionalInterface
interface Sleeper {
  /** Really waits. */
  Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

  /** Returns after {@code duration}, or throws if the thread is to stop. */
  void sleep(Duration duration) throws InterruptedException;
}
