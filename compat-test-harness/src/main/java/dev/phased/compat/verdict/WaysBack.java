package dev.phased.compat.verdict;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.SchemaState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All ways back. An older version is deployed beside the one that serves, the newer one is retired,
 * and the schema goes down where a round trip shows that it can. What is known to fail is no way;
 * what nobody has tried is one that is not proven, and is taken only if there is no other.
 */
final class WaysBack {
  private final Cells cells;

  WaysBack(Cells cells) {
    this.cells = cells;
  }

  private record Way(
      int newestEver,
      Node node,
      List<Action> actions,
      List<CellId> evidence,
      List<String> unproven) {
    boolean isBetterThan(Way other) {
      return unproven.size() != other.unproven.size()
          ? unproven.size() < other.unproven.size()
          : actions.size() < other.actions.size();
    }

    Way then(Node next, Action action, List<CellId> shown, List<String> open) {
      return new Way(
          newestEver,
          next,
          with(actions, List.of(action)),
          with(evidence, shown),
          with(unproven, open));
    }

    private static <T> List<T> with(List<T> first, List<T> more) {
      List<T> all = new ArrayList<>(first);
      more.stream().filter(item -> !all.contains(item)).forEach(all::add);
      return all;
    }
  }

  /** The way back to the oldest version that there is a way to. */
  Rollback from(Node position) {
    Node start = new Node(position.oldest(), position.newest(), position.state());
    Map<Node, Way> best = new HashMap<>();
    Deque<Way> open = new ArrayDeque<>();
    open.add(new Way(start.newest(), start, List.of(), List.of(), List.of()));
    while (!open.isEmpty()) {
      Way way = open.remove();
      Way known = best.get(way.node());
      if (known == null || way.isBetterThan(known)) {
        best.put(way.node(), way);
        open.addAll(next(way));
      }
    }
    return best.values().stream()
        .filter(found -> found.node().alone())
        .min(
            Comparator.<Way>comparingInt(found -> found.node().oldest())
                .thenComparingInt(found -> found.unproven().size())
                .thenComparingInt(found -> found.actions().size())
                .thenComparingInt(found -> -found.node().state()))
        .map(
            way ->
                new Rollback(
                    name(way.node().oldest()), way.actions(), way.evidence(), way.unproven()))
        .orElseGet(() -> new Rollback(name(start.newest()), List.of(), List.of(), List.of()));
  }

  private String name(int version) {
    return cells.plan().versions().get(version);
  }

  private List<Way> next(Way way) {
    Node at = way.node();
    List<Way> next = new ArrayList<>();
    if (!at.alone()) {
      String newest = name(at.newest());
      Node after = new Node(at.oldest(), at.oldest(), at.state());
      reads(way, after, new Action.Retire(newest), at.oldest()).ifPresent(next::add);
    } else if (at.oldest() > 0) {
      Node after = new Node(at.oldest() - 1, at.newest(), at.state());
      deploy(way, after).ifPresent(next::add);
    }
    down(way).ifPresent(next::add);
    return next;
  }

  private Optional<Way> deploy(Way way, Node after) {
    if (cells.answer(after.oldest(), after.state()) != Answer.YES) {
      return Optional.empty();
    }
    Action action = new Action.Deploy(name(after.oldest()));
    return reads(way, after, action, after.oldest());
  }

  /** An older version must read what every newer one has written that was live. */
  private Optional<Way> reads(Way way, Node after, Action action, int reader) {
    List<CellId> shown = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (int writer = reader + 1; writer <= way.newestEver(); writer++) {
      Optional<JudgedCell> cell = cells.handOff(writer, reader, after.state());
      Answer answer = cell.map(Answer::of).orElse(Answer.OPEN);
      if (answer == Answer.NO || (answer == Answer.OPEN && isUnreadable(writer, reader))) {
        return Optional.empty();
      } else if (answer == Answer.YES) {
        shown.add(cell.orElseThrow().cell().id());
      } else {
        open.add(unread(writer, reader, after.state()));
      }
    }
    return Optional.of(way.then(after, action, shown, open));
  }

  /** Rows that cannot be read on one schema will hardly be better for a way down to another. */
  private boolean isUnreadable(int writer, int reader) {
    return IntStream.range(0, cells.plan().states().size())
        .mapToObj(state -> cells.handOff(writer, reader, state))
        .flatMap(Optional::stream)
        .anyMatch(cell -> Answer.of(cell) == Answer.NO);
  }

  private Optional<Way> down(Way way) {
    Node at = way.node();
    if (at.state() == 0 || !serveBelow(at)) {
      return Optional.empty();
    }
    Node after = new Node(at.oldest(), at.newest(), at.state() - 1);
    return cells
        .roundTrip(at.state())
        .filter(cell -> Answer.of(cell) == Answer.YES)
        .map(
            cell ->
                way.then(
                    after,
                    new Action.MigrateDown(cells.plan().states().get(after.state())),
                    List.of(cell.cell().id()),
                    List.of()));
  }

  private boolean serveBelow(Node at) {
    return cells.answer(at.oldest(), at.state() - 1) == Answer.YES
        && cells.answer(at.newest(), at.state() - 1) == Answer.YES;
  }

  private String unread(int writer, int reader, int state) {
    SchemaState on = cells.plan().states().get(state);
    return Texts.unread(name(writer), name(reader), on);
  }
}
