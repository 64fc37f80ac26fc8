package dev.phased.compat.discover;

import dev.phased.compat.Ledger;
import dev.phased.compat.RunningApp;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workload of a matrix class.
 *
 * @param method the method that makes one operation
 * @param threads how many threads make operations against each live version
 * @param perSecond how many operations they start together in a second at most
 * @param maxStall how long one operation may take while a migration runs
 * @param readBack the method that reads what was written, if it writes
 */
public record WorkloadMethod(
    Method method, int threads, int perSecond, Duration maxStall, Optional<Method> readBack) {
  /** Its name. */
  public String name() {
    return method.getName();
  }

  /**
   * Makes one operation.
   *
   * @param instance the instance of the matrix class that belongs to the cell
   * @throws Throwable what it throws
   */
  public void run(Object instance, RunningApp app, Ledger ledger) throws Throwable {
    if (readBack.isPresent()) {
      invoke(method, instance, app, ledger);
    } else {
      invoke(method, instance, app);
    }
  }

  /**
   * Reads a value that was written.
   *
   * @throws Throwable what the method that reads throws
   */
  public @Nullable Object read(Object instance, RunningApp app, String key) throws Throwable {
    Method reading = readBack.orElseThrow();
    Class<?> wanted = reading.getParameterTypes()[1];
    if (wanted == long.class) {
      return invoke(reading, instance, app, Long.parseLong(key));
    }
    return invoke(reading, instance, app, wanted == int.class ? Integer.valueOf(key) : key);
  }

  private static @Nullable Object invoke(Method method, Object instance, Object... arguments)
      throws Throwable {
    try {
      return method.invoke(instance, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }
}
