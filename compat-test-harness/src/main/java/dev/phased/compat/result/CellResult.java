package dev.phased.compat.result;

import dev.phased.compat.plan.CellId;
import java.time.Duration;
import java.util.Optional;

/**
 * What a cell came to.
 *
 * @param id which cell
 * @param outcome what it came to
 * @param blame who is at fault; present exactly if it failed
 * @param reason one line: what failed first, or why it was not run; empty if it passed
 * @param evidence what was seen
 * @param duration from the start of the app to the end of the last scenario
 */
public record CellResult(
    CellId id,
    Outcome outcome,
    Optional<Blame> blame,
    String reason,
    Evidence evidence,
    Duration duration) {
  /** Checks that a failure, and only a failure, blames someone. */
  public CellResult {
    if (blame.isPresent() != (outcome == Outcome.FAILED)) {
      throw new IllegalArgumentException(id + " " + outcome + " cannot have the blame " + blame);
    }
    if (outcome == Outcome.PASSED && evidence.statements() == 0) {
      throw new IllegalArgumentException(
          id + " cannot have passed: the app sent no statement. It was not run.");
    }
  }

  /** A cell that passed. */
  public static CellResult passed(CellId id, Evidence evidence, Duration duration) {
    return new CellResult(id, Outcome.PASSED, Optional.empty(), "", evidence, duration);
  }

  /** A cell that failed. */
  public static CellResult failed(
      CellId id, Blame blame, String reason, Evidence evidence, Duration duration) {
    return new CellResult(id, Outcome.FAILED, Optional.of(blame), reason, evidence, duration);
  }

  /** A cell of which nothing is known. */
  public static CellResult notRun(CellId id, String reason) {
    return notRun(id, reason, Evidence.NONE, Duration.ZERO);
  }

  /** A cell of which nothing is known although something was seen. */
  public static CellResult notRun(CellId id, String reason, Evidence evidence, Duration duration) {
    return new CellResult(id, Outcome.NOT_RUN, Optional.empty(), reason, evidence, duration);
  }

  /** The same, with what its first error comes from. */
  public CellResult with(Cause cause) {
    return new CellResult(id, outcome, blame, reason, evidence.with(cause), duration);
  }
}
