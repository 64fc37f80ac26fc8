package dev.phased.sample.gallery;

import java.util.Arrays;

/**
 * A class with a lesson and two matrices.
 *
 * @param type the class
 */
record Change(Class<?> type) {
  Lesson lesson() {
    return type.getAnnotation(Lesson.class);
  }

  Class<?> wrong() {
    return nested("Wrong");
  }

  Class<?> right() {
    return nested("Right");
  }

  private Class<?> nested(String name) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return lesson().change();
  }
}
