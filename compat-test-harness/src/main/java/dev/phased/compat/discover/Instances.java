package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.plan.PlanException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Makes instances of matrix classes. */
public final class Instances {
  private Instances() {}

  /**
   * A new instance.
   *
   * @throws PlanException if the constructor throws
   */
  public static Object of(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw new PlanException(
          List.of(MatrixTexts.constructorFails(type, Objects.requireNonNull(e.getCause()))));
    } catch (ReflectiveOperationException e) {
      throw new PlanException(List.of(MatrixTexts.noConstructor(type)));
    }
  }

  static void check(Class<?> type, List<Problem> problems) {
    if (!canBeMade(type)) {
      problems.add(MatrixTexts.noConstructor(type));
    }
  }

  static boolean canBeMade(Class<?> type) {
    boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    boolean made =
        Arrays.stream(type.getDeclaredConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    return !type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && !inner && made;
  }
}
