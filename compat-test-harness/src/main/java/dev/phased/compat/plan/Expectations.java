package dev.phased.compat.plan;

import dev.phased.Nearest;
import dev.phased.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts expectations in the place of what the phases require. */
final class Expectations {
  private static final int MOST_SUGGESTIONS = 3;

  private final MatrixPlan plan;
  private final List<Problem> problems = new ArrayList<>();

  private Expectations(MatrixPlan plan) {
    this.plan = plan;
  }

  /**
   * The cells of a plan, each as expected.
   *
   * @throws PlanException if a cell is not there or expected twice, or an expectation is none
   */
  static List<Cell> apply(MatrixPlan plan, List<Expectation> expectations) {
    return new Expectations(plan).apply(expectations);
  }

  private List<Cell> apply(List<Expectation> expectations) {
    Map<CellId, Expectation> byCell = new HashMap<>();
    for (Expectation expectation : expectations) {
      check(expectation);
      if (byCell.put(expectation.cell(), expectation) != null) {
        problems.add(Texts.expectedTwice(plan.className(), expectation));
      }
    }
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    return plan.cells().stream()
        .map(
            cell ->
                Optional.ofNullable(byCell.get(cell.id()))
                    .map(expectation -> cell.requiring(expectation.requirement()))
                    .orElse(cell))
        .toList();
  }

  private void check(Expectation expectation) {
    Optional<Cell> cell = plan.cell(expectation.cell());
    if (cell.isEmpty()) {
      problems.add(
          Texts.noSuchCell(plan.className(), expectation, nearest(expectation), plan.cells()));
    } else if (cell.get().equals(plan.run(plan.oldest(), plan.states().get(0)))) {
      problems.add(Texts.productionIsExpected(plan.className(), expectation));
    } else if (expectation.requirement() == Requirement.REQUIRED
        && cell.get().requirement() == Requirement.REQUIRED) {
      problems.add(Texts.expectedAnyway(plan.className(), expectation));
    }
  }

  private List<String> nearest(Expectation expectation) {
    List<String> ids = new ArrayList<>(plan.cells().stream().map(c -> c.id().name()).toList());
    List<String> found = new ArrayList<>();
    for (int at = 0; at < MOST_SUGGESTIONS; at++) {
      Nearest.to(expectation.cell().name(), ids).ifPresent(found::add);
      ids.removeAll(found);
    }
    return found;
  }
}
