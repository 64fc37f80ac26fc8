package dev.phased.compat.report;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a model that was read lacks. */
final class Complete {
  private Complete() {}

  /** Where the first value is missing that must be there, such as {@code report.verdict.word}. */
  static Optional<String> missing(Record record, String at) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String below = at + "." + component.getName();
      Object value = value(record, component);
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      Optional<String> found =
          value == null ? Optional.of(below).filter(missing -> !optional) : within(value, below);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> within(@Nullable Object value, String at) {
    if (value == null) {
      return Optional.of(at);
    }
    if (value instanceof Record record) {
      return missing(record, at);
    }
    Collection<?> parts =
        value instanceof Map<?, ?> map
            ? map.values()
            : value instanceof Collection<?> all ? all : List.of();
    for (Object part : parts) {
      Optional<String> found = within(part, at + "[]");
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A record shows its components.", impossible);
    }
  }
}
