package dev.phased.compat.discover;

import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

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

  /** The ids of the versions that it names; none if it runs on all. */
  public List<String> versions() {
    return List.of(method.getAnnotation(Scenario.class).versions());
  }

  /** Whether it runs on a version. */
  public boolean runsOn(String version) {
    return versions().isEmpty() || versions().contains(version);
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
