package dev.phased.compat.verdict;

import dev.phased.compat.plan.SchemaState;
import java.util.List;

/**
 * A schema state from which on, or before which, versions must not serve.
 *
 * @param state the state
 * @param versions the versions that it bounds
 */
public record Bound(SchemaState state, List<String> versions) {
  /** Copies the versions. */
  public Bound {
    versions = List.copyOf(versions);
  }
}
