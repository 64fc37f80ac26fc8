package dev.phased.compat.discover;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds methods of a class and of those it extends. */
final class Methods {
  private Methods() {}

  /** In the order of their names, since reflection keeps no other. */
  static List<Method> annotated(Class<?> type, Class<? extends Annotation> annotation) {
    Map<String, Method> found = new LinkedHashMap<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      Arrays.stream(at.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(annotation))
          .forEach(method -> found.putIfAbsent(method.getName(), method));
    }
    return found.values().stream().sorted(Comparator.comparing(Method::getName)).toList();
  }

  /** Whether it belongs to an instance and has code. */
  static boolean canBeCalled(Method method) {
    return !Modifier.isStatic(method.getModifiers()) && !Modifier.isAbstract(method.getModifiers());
  }
}
