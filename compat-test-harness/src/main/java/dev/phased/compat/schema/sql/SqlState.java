package dev.phased.compat.schema.sql;

import dev.phased.Phase;
import java.util.List;
import java.util.Optional;

/**
 * A state, as its annotation writes it.
 *
 * @param id its name
 * @param phase what its scripts do, if that is said here
 * @param scripts what leads there
 * @param down what leads back
 */
public record SqlState(String id, Optional<Phase> phase, List<String> scripts, List<String> down) {
  /** Copies the lists. */
  public SqlState {
    scripts = List.copyOf(scripts);
    down = List.copyOf(down);
  }
}
