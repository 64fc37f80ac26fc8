package dev.phased.compat.verdict;

import dev.phased.compat.plan.SchemaState;
import java.util.List;

/**
 * Where a rollout stands.
 *
 * @param live the versions that serve, oldest first; one or two
 * @param state the schema they serve on
 */
public record Position(List<String> live, SchemaState state) {
  /** Copies the versions. */
  public Position {
    live = List.copyOf(live);
  }
}
