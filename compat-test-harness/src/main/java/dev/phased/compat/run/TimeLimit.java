package dev.phased.compat.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs what users wrote, for no longer than it may take. */
final class TimeLimit {
  private final Duration limit;

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /** What a user wrote. */
  interface Body {
    @Nullable Object run() throws Throwable;
  }

  /**
   * What came of it.
   *
   * @param value what it returned
   * @param failure what it threw, in words; empty if it returned
   * @param took how long it took
   */
  record Tried(@Nullable Object value, String failure, Duration took) {
    boolean succeeded() {
      return failure.isEmpty();
    }
  }

  /**
   * Runs {@code body} on a thread of its own.
   *
   * @param name for the thread
   * @param type the class that it belongs to, whose class loader it gets
   */
  Tried run(String name, Class<?> type, Body body) throws InterruptedException {
    long begin = System.nanoTime();
    FutureTask<Tried> task = new FutureTask<>(() -> tried(body, begin));
    Thread thread = new Thread(task, "phased-" + name);
    thread.setDaemon(true);
    thread.setContextClassLoader(type.getClassLoader());
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return failed("It was not over within " + limit.toMillis() / 1000.0 + " s.", begin);
    } catch (ExecutionException e) {
      return failed(String.valueOf(e.getCause()), begin);
    } finally {
      task.cancel(true);
    }
  }

  private static Tried tried(Body body, long begin) {
    try {
      return new Tried(body.run(), "", since(begin));
    } catch (Throwable e) {
      String message = e.getMessage();
      return failed(message == null || message.isBlank() ? e.toString() : message.strip(), begin);
    }
  }

  private static Tried failed(String failure, long begin) {
    return new Tried(null, failure, since(begin));
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
