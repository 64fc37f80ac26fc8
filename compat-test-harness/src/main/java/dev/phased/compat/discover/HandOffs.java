package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.HandOff;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the hand-offs that are nested in a class and in those it extends. */
final class HandOffs {
  private HandOffs() {}

  /** In the order of their names, since reflection keeps no other. */
  static List<HandOffClass> of(Class<?> type, List<Problem> problems) {
    Map<String, Class<?>> found = new LinkedHashMap<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      Arrays.stream(at.getDeclaredClasses())
          .filter(HandOff.class::isAssignableFrom)
          .filter(nested -> !Modifier.isAbstract(nested.getModifiers()))
          .forEach(nested -> found.putIfAbsent(nested.getSimpleName(), nested));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Class::getSimpleName))
        .filter(nested -> canBeMade(nested, problems))
        .map(HandOffClass::new)
        .toList();
  }

  private static boolean canBeMade(Class<?> nested, List<Problem> problems) {
    boolean good = Instances.canBeMade(nested);
    if (!good) {
      problems.add(MatrixTexts.noSuchHandOff(nested));
    }
    return good;
  }
}
