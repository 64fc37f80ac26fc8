package dev.phased.compat.verdict;

import dev.phased.compat.plan.CellId;
import java.util.List;

/**
 * One thing that speaks against a rollout, in words.
 *
 * @param kind what sort of thing
 * @param cells the cells that show it, in the order of the plan; empty if none does
 * @param title where it shows, such as {@code v2 on S4 contracted}
 * @param sentence what it is and what to do
 */
public record Reason(Kind kind, List<CellId> cells, String title, String sentence) {
  /** The sorts of reasons. */
  public enum Kind {
    /** Nothing speaks against it. */
    AS_REQUIRED,
    /** A version that has to work on a schema does not. */
    INCOMPATIBLE,
    /** A migration failed, so that no version can get past it. */
    MIGRATION_FAILED,
    /** Something waited too long for a lock. */
    LOCKED,
    /** A version worked until an expand or a migrate. */
    NO_EXPAND,
    /** A contract took away nothing that a scenario misses. */
    NO_CONTRACT,
    /** What one version writes, another does not read as it should. */
    HAND_OFF,
    /** A migration hurts the app while it serves. */
    TRANSITION,
    /** The way down, or up again, loses something. */
    ROUND_TRIP,
    /** An exception that somebody declared does not hold, or no more. */
    EXPECTATION,
    /** A scenario fails where production works. */
    SCENARIO,
    /** A version that should fail on this schema failed before it used it. */
    NOTHING_SEEN,
    /** A cell was not run. */
    NOT_RUN,
    /** Runs that were merged contradict each other. */
    CONFLICT
  }

  /** Copies the cells. */
  public Reason {
    cells = List.copyOf(cells);
  }

  /** What to do where no cause says it better, in a sentence. */
  public String toDo() {
    return Texts.toDo(kind);
  }
}
