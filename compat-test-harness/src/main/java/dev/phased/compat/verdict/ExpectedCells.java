package dev.phased.compat.verdict;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Outcome;
import java.util.Optional;

/** Judges cells of which somebody expects something else than the phases require. */
final class ExpectedCells {
  private ExpectedCells() {}

  /** Empty if the cell is to be judged like any other with such a requirement. */
  static Optional<JudgedCell> judge(Cell cell, Expectation expected, CellResult result) {
    if (result.outcome() == Outcome.NOT_RUN || isTrouble(result)) {
      return Optional.empty();
    }
    if (expected.expired()) {
      return Optional.of(broken(cell, result, Texts.expired(expected, result)));
    }
    if (expected.requirement() != Requirement.INCOMPATIBLE) {
      return Optional.empty();
    }
    return result.outcome() == Outcome.PASSED
        ? Optional.of(broken(cell, result, Texts.stale(expected)))
        : failed(cell, expected, result);
  }

  private static Optional<JudgedCell> failed(Cell cell, Expectation expected, CellResult result) {
    if (expected.sqlState().isPresent()) {
      return Optional.of(
          showsState(result, expected.sqlState().get())
              ? accepted(cell, expected, result)
              : broken(cell, result, Texts.failsOtherwise(expected, result)));
    }
    // What says nothing about the versions can't be what is accepted.
    boolean says =
        result.evidence().statements() > 0 && result.blame().orElseThrow() != Blame.LOCKED;
    return says ? Optional.of(accepted(cell, expected, result)) : Optional.empty();
  }

  private static boolean showsState(CellResult result, String sqlState) {
    return result.evidence().errors().stream().anyMatch(error -> error.sqlState().equals(sqlState));
  }

  private static boolean isTrouble(CellResult result) {
    return result
        .blame()
        .filter(blame -> blame == Blame.INFRASTRUCTURE || blame == Blame.MIGRATION)
        .isPresent();
  }

  private static JudgedCell accepted(Cell cell, Expectation expected, CellResult result) {
    return new JudgedCell(
        cell, result, Mark.ACCEPTED, Reason.Kind.AS_REQUIRED, Texts.accepted(expected, result));
  }

  private static JudgedCell broken(Cell cell, CellResult result, String reason) {
    return new JudgedCell(cell, result, Mark.BROKEN, Reason.Kind.EXPECTATION, reason);
  }
}
