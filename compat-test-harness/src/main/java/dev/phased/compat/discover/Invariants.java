package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.Invariant;
import dev.phased.compat.plan.SchemaState;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the invariants of a class and of those it extends. */
final class Invariants {
  private Invariants() {}

  /** In the order of their names. */
  static List<InvariantField> of(Class<?> type, List<Problem> problems) {
    List<InvariantField> found = new ArrayList<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        Invariant declared = field.getAnnotation(Invariant.class);
        if (declared != null && field.getType() != String.class) {
          problems.add(LoadTexts.noSuchInvariant(field));
        } else if (declared != null) {
          field.setAccessible(true);
          found.add(new InvariantField(field, List.of(declared.states())));
        }
      }
    }
    found.sort(Comparator.comparing(InvariantField::name));
    return List.copyOf(found);
  }

  /** States that an invariant names must be there; a misspelt one would never be checked. */
  static void checkStates(
      List<InvariantField> invariants, List<SchemaState> states, List<Problem> problems) {
    List<String> ids = states.stream().map(SchemaState::id).toList();
    for (InvariantField invariant : invariants) {
      invariant.states().stream()
          .filter(state -> !ids.contains(state))
          .forEach(state -> problems.add(LoadTexts.noSuchState(invariant.field(), state, ids)));
    }
  }
}
