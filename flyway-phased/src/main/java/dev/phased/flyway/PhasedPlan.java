package dev.phased.flyway;

import dev.phased.Durations;
import dev.phased.Phase;
import dev.phased.RunMessages;
import java.util.List;

/**
 * What {@code migrate} would do now.
 *
 * @param runs what would run, in this order
 * @param held what the gate would hold, in the order in which it would run
 */
public record PhasedPlan(List<PlannedMigration> runs, List<HeldMigration> held) {
  public PhasedPlan {
    runs = List.copyOf(runs);
    held = List.copyOf(held);
  }

  /** The plan as lines for a person. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(runs.isEmpty() ? "Nothing would run.\n" : "Would run, in this order:\n");
    for (PlannedMigration one : runs) {
      text.append("  ")
          .append(one.script())
          .append(" [")
          .append(one.phase().map(Phase::word).orElse("no phase"))
          .append("] lock_timeout ")
          .append(Durations.print(one.timeouts().lock()))
          .append(", statement_timeout ")
          .append(Durations.print(one.timeouts().statement()))
          .append(one.inTransaction() ? ", in a transaction" : ", outside a transaction")
          .append(RunMessages.due(one.owner(), one.notBefore()))
          .append('\n');
    }
    if (!held.isEmpty()) {
      text.append("Held:\n");
      held.forEach(
          one ->
              text.append("  ")
                  .append(one.script())
                  .append(RunMessages.due(one.owner(), one.notBefore()))
                  .append(", because ")
                  .append(one.reason())
                  .append(".\n"));
    }
    return text.toString();
  }
}
