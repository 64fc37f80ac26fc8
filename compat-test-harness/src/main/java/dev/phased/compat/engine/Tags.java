package dev.phased.compat.engine;

import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.engine.TestTag;

/**
 * The tags of a matrix class. Jupiter's {@code @Tag} is known by its name only, so that a matrix
 * needs no Jupiter.
 */
final class Tags {
  private static final String TAG = "org.junit.jupiter.api.Tag";
  private static final String SEVERAL = "org.junit.jupiter.api.Tags";

  private Tags() {}

  /** Those on the class, those that it inherits, and those on its other annotations. */
  static Set<TestTag> of(Class<?> type) {
    Set<TestTag> tags = new LinkedHashSet<>();
    collect(type.getAnnotations(), tags, new HashSet<>());
    return tags;
  }

  private static void collect(Annotation[] annotations, Set<TestTag> tags, Set<Class<?>> seen) {
    for (Annotation annotation : annotations) {
      Class<? extends Annotation> kind = annotation.annotationType();
      if (kind.getName().equals(TAG)) {
        String name = (String) value(annotation);
        if (TestTag.isValid(name)) {
          tags.add(TestTag.create(name));
        }
      } else if (kind.getName().equals(SEVERAL)) {
        collect((Annotation[]) value(annotation), tags, seen);
      } else if (seen.add(kind)) {
        collect(kind.getAnnotations(), tags, seen);
      }
    }
  }

  private static Object value(Annotation annotation) {
    try {
      return annotation.annotationType().getMethod("value").invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Jupiter's tags have no value any more.", e);
    }
  }
}
