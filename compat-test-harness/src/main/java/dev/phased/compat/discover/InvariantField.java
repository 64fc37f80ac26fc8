package dev.phased.compat.discover;

import dev.phased.compat.plan.SchemaState;
import java.lang.reflect.Field;
import java.util.List;

/**
 * An invariant of a matrix class.
 *
 * @param field the field that has the query
 * @param states the ids of the states on which it holds; all if empty
 */
public record InvariantField(Field field, List<String> states) {
  /** Copies the states. */
  public InvariantField {
    states = List.copyOf(states);
  }

  /** Its name. */
  public String name() {
    return field.getName();
  }

  /** Whether it must hold on a state. */
  public boolean holdsOn(SchemaState state) {
    return states.isEmpty() || states.contains(state.id());
  }

  /** The query, as the field of an instance has it. */
  public String sql(Object instance) {
    try {
      return String.valueOf(field.get(instance));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
