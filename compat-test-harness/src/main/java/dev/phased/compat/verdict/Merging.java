package dev.phased.compat.verdict;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.MatrixPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes one judgement of those on several databases: a cell is as bad as on the database where it
 * is worst. So what is safe is safe on each of them, in one and the same order.
 */
final class Merging {
  private static final Comparator<JudgedCell> WORST_FIRST = Comparator.comparing(Merging::rank);

  private Merging() {}

  static Judgement of(List<Judgement> judgements) {
    if (judgements.size() == 1) {
      return judgements.get(0);
    }
    MatrixPlan first = judgements.get(0).plan();
    String databases = Texts.list(judgements.stream().map(each -> each.plan().database()).toList());
    MatrixPlan plan =
        new MatrixPlan(
            first.title(),
            first.className(),
            databases,
            first.versions(),
            first.states(),
            first.exercises(),
            first.cells());
    return new Judgement(
        plan, first.cells().stream().map(cell -> merged(cell, judgements)).toList());
  }

  private static JudgedCell merged(Cell cell, List<Judgement> judgements) {
    Map<String, JudgedCell> byDatabase = new LinkedHashMap<>();
    judgements.forEach(
        each -> byDatabase.put(each.plan().database(), each.cell(cell.id()).orElseThrow()));
    JudgedCell worst = byDatabase.values().stream().min(WORST_FIRST).orElseThrow();
    Map<String, List<String>> databases = new LinkedHashMap<>();
    byDatabase.forEach(
        (database, judged) -> {
          if (rank(judged) == rank(worst)) {
            databases.computeIfAbsent(judged.reason(), key -> new ArrayList<>()).add(database);
          }
        });
    return new JudgedCell(
        worst.cell(), worst.result(), worst.mark(), worst.kind(), reason(databases));
  }

  private static String reason(Map<String, List<String>> databases) {
    return databases.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(entry -> Texts.on(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(" "));
  }

  /** What decides against a rollout comes before what leaves it open, and that before the rest. */
  private static int rank(JudgedCell cell) {
    boolean decides = Answer.of(cell) == Answer.NO;
    return switch (cell.mark()) {
      case BROKEN -> decides ? 0 : 1;
      case FAILS -> 2;
      case NOT_RUN -> 3;
      case GONE, ACCEPTED -> 4;
      case WORKS -> 5;
    };
  }
}
