package dev.phased.compat.verdict;

import dev.phased.compat.plan.CellId;
import java.util.List;

/**
 * How to get an older version back from where a rollout stands.
 *
 * @param to the oldest version that can serve alone again
 * @param actions what to do, first to last; empty if it serves alone already
 * @param evidence the cells that show that it works, beside the run cells
 * @param unproven what it relies on that no cell of the plan shows, in words; empty if all is shown
 */
public record Rollback(
    String to, List<Action> actions, List<CellId> evidence, List<String> unproven) {
  /** Copies the lists. */
  public Rollback {
    actions = List.copyOf(actions);
    evidence = List.copyOf(evidence);
    unproven = List.copyOf(unproven);
  }
}
