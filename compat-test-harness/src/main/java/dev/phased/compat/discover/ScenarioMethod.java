package dev.phased.compat.discover;

import dev.phased.compat.RunningApp;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * A scenario of a matrix class.
 *
 * @param method the method that it is
 */
public record ScenarioMethod(Method method) {
  /** Its name. */
  public String name() {
    return method.getName();
  }

  /**
   * Runs it.
   *
   * @param instance the instance of the matrix class that belongs to the cell
   * @throws Throwable what it throws
   */
  public void run(Object instance, RunningApp app) throws Throwable {
    try {
      method.invoke(instance, app);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
