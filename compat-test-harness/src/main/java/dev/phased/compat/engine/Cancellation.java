package dev.phased.compat.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ExecutionRequest;

/**
 * Interrupts the thread that runs the tests when JUnit wants them to end early. Only JUnit 6 can
 * say so, and this has to run on JUnit 5 too.
 */
final class Cancellation implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 50;

  private final @Nullable Object token;
  private final Thread tests = Thread.currentThread();
  private final CountDownLatch over = new CountDownLatch(1);

  private Cancellation(@Nullable Object token) {
    this.token = token;
  }

  /** For the thread that calls this. */
  static Cancellation watch(ExecutionRequest request) {
    Cancellation cancellation = new Cancellation(token(request));
    if (cancellation.token != null) {
      Thread thread = new Thread(cancellation::look, "phased-cancellation");
      thread.setDaemon(true);
      thread.start();
    }
    return cancellation;
  }

  /** Whether no test is wanted any more. */
  boolean requested() {
    return token != null && Boolean.TRUE.equals(call(token, "isCancellationRequested"));
  }

  private void look() {
    try {
      while (!over.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (requested()) {
          interrupt();
          return;
        }
      }
    } catch (InterruptedException e) {
      // Nobody does.
    }
  }

  private synchronized void interrupt() {
    if (over.getCount() > 0) {
      tests.interrupt();
    }
  }

  /** Interrupts no more. */
  @Override
  public synchronized void close() {
    over.countDown();
  }

  private static @Nullable Object token(ExecutionRequest request) {
    return call(request, "getCancellationToken");
  }

  /** What a public method of the object returns; null if it has none of that name. */
  private static @Nullable Object call(Object object, String name) {
    for (Class<?> type : types(object)) {
      try {
        Method method = type.getMethod(name);
        return method.invoke(object);
      } catch (NoSuchMethodException e) {
        // Perhaps another type has it.
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("JUnit can't be asked for " + name, e);
      }
    }
    return null;
  }

  /** Its class may be private to JUnit; then one of its interfaces has the method. */
  private static Class<?>[] types(Object object) {
    Class<?>[] interfaces = object.getClass().getInterfaces();
    return interfaces.length == 0 ? new Class<?>[] {object.getClass()} : interfaces;
  }
}
