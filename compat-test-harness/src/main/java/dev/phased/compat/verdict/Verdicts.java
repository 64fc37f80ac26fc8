package dev.phased.compat.verdict;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.SchemaState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The rules by which cells make a verdict. */
final class Verdicts {
  /** More would be read by nobody. */
  private static final int MOST_PLANS = 4;

  private Verdicts() {}

  static Verdict of(Judgement judgement) {
    if (judgement.cells().isEmpty()) {
      return new Verdict.Unknown(List.of(Texts.noCell()), List.of());
    }
    Cells cells = new Cells(judgement);
    Graph graph = new Graph(cells);
    Graph.Best best = graph.best();
    if (!best.failing().isEmpty()) {
      List<JudgedCell> rest =
          where(judgement, cell -> matters(judgement, cell) && !best.failing().contains(cell));
      return new Verdict.Unsafe(Reasons.of(best.failing()), Reasons.of(rest));
    }
    Predicate<JudgedCell> missing =
        cell -> isMissing(judgement, cell) || best.open().contains(cell);
    List<JudgedCell> unproven = where(judgement, missing);
    List<JudgedCell> broken =
        where(judgement, cell -> cell.mark() == Mark.BROKEN && !missing.test(cell));
    if (!unproven.isEmpty()) {
      return new Verdict.Unknown(Reasons.of(unproven), Reasons.of(broken));
    }
    return new Verdict.Safe(
        best.plan(),
        others(graph, best.plan()),
        bounds(judgement.plan(), version -> firstOn(cells, version)),
        bounds(judgement.plan(), version -> firstOff(cells, version)),
        Reasons.of(broken));
  }

  private static List<RolloutPlan> others(Graph graph, RolloutPlan best) {
    return graph.proven(MOST_PLANS).stream().filter(plan -> !plan.equals(best)).toList();
  }

  private static boolean matters(Judgement judgement, JudgedCell cell) {
    return cell.mark() == Mark.BROKEN || isMissing(judgement, cell);
  }

  /** A cell that must be known and is not, or that shows that the scenarios see too little. */
  private static boolean isMissing(Judgement judgement, JudgedCell cell) {
    boolean open =
        (cell.mark() == Mark.NOT_RUN && !isMoot(judgement, cell))
            || cell.kind() == Reason.Kind.SCENARIO;
    return switch (cell.cell().requirement()) {
      case REQUIRED -> open;
      case INCOMPATIBLE ->
          !Set.of(Mark.GONE, Mark.ACCEPTED).contains(cell.mark())
              && cell.kind() != Reason.Kind.EXPECTATION;
      case INFORMATIVE -> false;
    };
  }

  /** With a version that is known to fail by itself there is nothing more to know. */
  private static boolean isMoot(Judgement judgement, JudgedCell cell) {
    return cell.cell().reliesOn().stream()
        .flatMap(run -> judgement.cell(run).stream())
        .anyMatch(run -> Answer.of(run) == Answer.NO);
  }

  private static List<JudgedCell> where(Judgement judgement, Predicate<JudgedCell> wanted) {
    return judgement.cells().stream().filter(wanted).toList();
  }

  /** The position of the state that {@code at} finds for each version; 0 if it finds none. */
  private static List<Bound> bounds(MatrixPlan plan, IntFunction<Integer> at) {
    Map<SchemaState, List<String>> bounds = new LinkedHashMap<>();
    for (int state = 1; state < plan.states().size(); state++) {
      for (int version = 0; version < plan.versions().size(); version++) {
        if (at.apply(version) == state) {
          bounds
              .computeIfAbsent(plan.states().get(state), key -> new ArrayList<>())
              .add(plan.versions().get(version));
        }
      }
    }
    return bounds.entrySet().stream()
        .map(bound -> new Bound(bound.getKey(), bound.getValue()))
        .toList();
  }

  private static int firstOn(Cells cells, int version) {
    return beyond(cells, version, 0, false);
  }

  private static int firstOff(Cells cells, int version) {
    return beyond(cells, version, firstOn(cells, version), true);
  }

  /** The first state from {@code state} on that is not as {@code works} says; 0 if none is. */
  private static int beyond(Cells cells, int version, int state, boolean works) {
    int states = cells.plan().states().size();
    int at = state;
    while (at < states && (cells.answer(version, at) == Answer.YES) == works) {
      at++;
    }
    return at == states ? 0 : at;
  }
}
