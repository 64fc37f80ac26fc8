package dev.phased.dialect;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that look after running statements; they end when there is nothing to look after. */
final class Background {
  private static final ScheduledThreadPoolExecutor THREADS = threads();

  private Background() {}

  /** Runs {@code task} again and again; one that fails is not run again. */
  static ScheduledFuture<?> every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    return THREADS.scheduleWithFixedDelay(task, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  static void now(Runnable task) {
    THREADS.execute(task);
  }

  static ScheduledFuture<?> after(Duration delay, Runnable task) {
    return THREADS.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor threads() {
    ScheduledThreadPoolExecutor threads =
        new ScheduledThreadPoolExecutor(
            2,
            task -> {
              Thread thread = new Thread(task, "phased-watch");
              thread.setDaemon(true);
              return thread;
            });
    threads.setRemoveOnCancelPolicy(true);
    threads.setKeepAliveTime(5, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
