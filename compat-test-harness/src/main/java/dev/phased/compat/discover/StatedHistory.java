package dev.phased.compat.discover;

import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.States;
import dev.phased.compat.schema.SchemaHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A history, and the states that are tested.
 *
 * @param history its migrations
 * @param states its states, first to last
 */
record StatedHistory(SchemaHistory history, List<SchemaState> states) {
  /**
   * With the states that are named, or else those of the phases.
   *
   * @param shipped finds the last migration that the oldest version ships
   */
  static StatedHistory of(
      Class<?> type, SchemaHistory history, Points points, Supplier<Optional<String>> shipped) {
    if (!points.states().isEmpty() && !points.base().isEmpty()) {
      throw new PlanException(List.of(HistoryTexts.baseAndStates(type, points)));
    }
    List<Migration> migrations = history.migrations();
    if (!points.states().isEmpty()) {
      return new StatedHistory(history, States.named(type.getName(), points.states(), migrations));
    }
    Optional<String> base = Optional.of(points.base()).filter(text -> !text.isEmpty());
    return new StatedHistory(
        history, States.of(type.getName(), base.or(() -> known(shipped, migrations)), migrations));
  }

  /** Only what is left after the base can be tested, and only what is known can be the base. */
  private static Optional<String> known(
      Supplier<Optional<String>> shipped, List<Migration> migrations) {
    return shipped
        .get()
        .filter(version -> migrations.stream().anyMatch(m -> m.version().equals(version)));
  }
}
