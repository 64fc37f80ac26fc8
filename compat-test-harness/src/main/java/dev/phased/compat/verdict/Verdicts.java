package dev.phased.compat.verdict;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.SchemaState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The rules by which cells make a verdict. */
final class Verdicts {
  private Verdicts() {}

  static Verdict of(Judgement judgement) {
    if (judgement.cells().isEmpty()) {
      return new Verdict.Unknown(List.of(Texts.noCell()), List.of());
    }
    Graph graph = new Graph(judgement);
    Graph.Best best = graph.best();
    if (!best.failing().isEmpty()) {
      List<JudgedCell> rest =
          where(judgement, cell -> matters(cell) && !best.failing().contains(cell));
      return new Verdict.Unsafe(Reasons.of(best.failing()), Reasons.of(rest));
    }
    Predicate<JudgedCell> missing = cell -> isMissing(cell) || best.open().contains(cell);
    List<JudgedCell> unproven = where(judgement, missing);
    List<JudgedCell> broken =
        where(judgement, cell -> cell.mark() == Mark.BROKEN && !missing.test(cell));
    if (!unproven.isEmpty()) {
      return new Verdict.Unknown(Reasons.of(unproven), Reasons.of(broken));
    }
    return new Verdict.Safe(
        best.plan(),
        bounds(judgement.plan(), version -> firstOn(graph, judgement.plan(), version)),
        bounds(judgement.plan(), version -> firstOff(graph, judgement.plan(), version)),
        Reasons.of(broken));
  }

  private static boolean matters(JudgedCell cell) {
    return cell.mark() == Mark.BROKEN || isMissing(cell);
  }

  /** A cell that must be known and is not, or that shows that the scenarios see too little. */
  private static boolean isMissing(JudgedCell cell) {
    boolean open = cell.mark() == Mark.NOT_RUN || cell.kind() == Reason.Kind.SCENARIO;
    return switch (cell.cell().requirement()) {
      case REQUIRED -> open;
      case INCOMPATIBLE -> cell.mark() != Mark.GONE;
      case INFORMATIVE -> false;
    };
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

  private static int firstOn(Graph graph, MatrixPlan plan, int version) {
    int state = 0;
    while (state < plan.states().size() && graph.answer(version, state) != Answer.YES) {
      state++;
    }
    return state == plan.states().size() ? 0 : state;
  }

  private static int firstOff(Graph graph, MatrixPlan plan, int version) {
    int state = firstOn(graph, plan, version);
    while (state < plan.states().size() && graph.answer(version, state) == Answer.YES) {
      state++;
    }
    return state == plan.states().size() ? 0 : state;
  }
}
