package dev.phased.compat.verdict;

import dev.phased.compat.plan.CellId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes reasons of cells, and one reason of cells that say the same. */
final class Reasons {
  private static final Set<Reason.Kind> SHARED =
      Set.of(Reason.Kind.NOT_RUN, Reason.Kind.MIGRATION_FAILED);

  private record Key(Reason.Kind kind, String sentence, String cell) {}

  private Reasons() {}

  static List<Reason> of(List<JudgedCell> cells) {
    Map<Key, Reason> reasons = new LinkedHashMap<>();
    for (JudgedCell cell : cells) {
      Reason reason = of(cell);
      String alone = SHARED.contains(reason.kind()) ? "" : reason.title();
      reasons.merge(new Key(reason.kind(), reason.sentence(), alone), reason, Reasons::both);
    }
    return List.copyOf(reasons.values());
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

  private static Reason both(Reason first, Reason second) {
    List<CellId> cells = Stream.concat(first.cells().stream(), second.cells().stream()).toList();
    String title =
        first.title().equals(second.title()) || first.kind() == Reason.Kind.MIGRATION_FAILED
            ? first.title()
            : first.title() + ", " + second.title();
    return new Reason(first.kind(), cells, title, first.sentence());
  }
}
