package dev.phased.compat.verdict;

import dev.phased.compat.result.Blame;
import dev.phased.compat.result.Outcome;
import java.util.Optional;

/** Whether a version can serve on a schema. */
enum Answer {
  YES,
  NO,
  OPEN;

  static Answer of(JudgedCell cell) {
    Optional<Blame> blame = cell.result().blame();
    if (cell.result().outcome() == Outcome.PASSED) {
      // What passed in part is as good as not run: the rest may be what fails.
      return cell.mark() == Mark.NOT_RUN ? OPEN : YES;
    }
    if (blame.isEmpty() || blame.get() == Blame.INFRASTRUCTURE || blame.get() == Blame.SCENARIO) {
      return OPEN;
    }
    return NO;
  }
}
