package dev.phased.compat.schema.sql;

import dev.phased.compat.schema.snapshot.Losses;
import java.util.List;

/**
 * What leads to a state, and back from it.
 *
 * @param up its scripts, in their order
 * @param down those that lead back, in their order; none if there is no way back
 * @param losses what the way back says that it does to data
 */
record Step(List<Script> up, List<DownScript> down, Losses losses) {
  Step {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  /** The last script that leads there. */
  Script last() {
    return up.get(up.size() - 1);
  }
}
