package dev.phased.compat.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the machine holds up a thread that does nothing but sleep. What it holds up, it holds up
 * in apps and databases too, and no migration is to blame for that.
 */
final class Hiccups implements Runnable {
  private static final long SLEEP = Duration.ofMillis(5).toNanos();

  private volatile boolean stopping;
  private volatile long longest;

  @Override
  public void run() {
    long last = System.nanoTime();
    while (!stopping && !Thread.interrupted()) {
      LockSupport.parkNanos(this, SLEEP);
      long now = System.nanoTime();
      longest = Math.max(longest, now - last - SLEEP);
      last = now;
    }
  }

  void stop() {
    stopping = true;
  }

  Duration longest() {
    return Duration.ofNanos(longest);
  }
}
