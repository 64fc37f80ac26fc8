package dev.phased.compat.verdict;

import dev.phased.compat.plan.CellId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes reasons of cells, and one reason of cells that say the same. */
final class Reasons {
  private static final Set<Reason.Kind> SHARED =
      Set.of(Reason.Kind.NOT_RUN, Reason.Kind.MIGRATION_FAILED);

  private record Key(Reason.Kind kind, String sentence, String cell) {}

  private Reasons() {}

  static List<Reason> of(List<JudgedCell> cells) {
    Map<Key, List<Reason>> reasons = new LinkedHashMap<>();
    for (JudgedCell cell : cells) {
      Reason reason = of(cell);
      String alone = SHARED.contains(reason.kind()) ? "" : reason.title();
      reasons
          .computeIfAbsent(
              new Key(reason.kind(), reason.sentence(), alone), key -> new ArrayList<>())
          .add(reason);
    }
    return reasons.values().stream().map(Reasons::one).toList();
  }

  private static Reason of(JudgedCell cell) {
    Reason.Kind kind =
        cell.kind() == Reason.Kind.AS_REQUIRED ? Reason.Kind.INCOMPATIBLE : cell.kind();
    String title =
        kind == Reason.Kind.MIGRATION_FAILED
            ? Texts.migration(cell.cell().to())
            : cell.cell().title();
    return new Reason(kind, List.of(cell.cell().id()), title, cell.reason());
  }

  private static Reason one(List<Reason> same) {
    Reason first = same.get(0);
    List<CellId> cells = same.stream().flatMap(reason -> reason.cells().stream()).toList();
    List<String> titles =
        first.kind() == Reason.Kind.MIGRATION_FAILED
            ? List.of(first.title())
            : same.stream().map(Reason::title).distinct().toList();
    return new Reason(first.kind(), cells, Texts.some(titles), first.sentence());
  }
}
