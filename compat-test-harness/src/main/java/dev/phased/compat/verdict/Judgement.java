package dev.phased.compat.verdict;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.CellResult;
import java.util.List;
import java.util.Optional;

/**
 * Every cell of a plan, judged.
 *
 * @param plan what was to be proven
 * @param cells one for each cell of the plan, in its order
 */
public record Judgement(MatrixPlan plan, List<JudgedCell> cells) {
  /** Copies the cells. */
  public Judgement {
    cells = List.copyOf(cells);
  }

  /**
   * Holds each result against what the plan requires, and against what the phases promise.
   *
   * @param results in any order; a cell without one was not run, one that is not in the plan is
   *     ignored
   */
  public static Judgement of(MatrixPlan plan, List<CellResult> results) {
    Judge judge = new Judge(plan, results);
    return new Judgement(plan, plan.cells().stream().map(judge::judge).toList());
  }

  /**
   * Makes one judgement of those of the same cells on several databases: a cell is as bad as on the
   * database where it is worst, and its reason names that.
   *
   * @param judgements one or more
   */
  public static Judgement ofAll(List<Judgement> judgements) {
    return Merging.of(judgements);
  }

  /** The run cells of a version, on the first state to the last. */
  List<JudgedCell> runs(String version) {
    return plan.runs(version).stream().map(run -> cell(run.id()).orElseThrow()).toList();
  }

  /** The cell with this id, if the plan has it. */
  public Optional<JudgedCell> cell(CellId id) {
    return cells.stream().filter(cell -> cell.cell().id().equals(id)).findFirst();
  }
}
