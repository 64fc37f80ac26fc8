package dev.phased.compat.verdict;

import dev.phased.Phase;
import dev.phased.compat.plan.MatrixPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rollouts of a plan. Versions are deployed in their order, two neighbours live together at
 * most, and the schema goes forward state by state, and a version that a contract declares gone is
 * gone before it. So all rollouts have the same length, and the best is the one with the fewest
 * cells that fail, then the fewest that are open, then the one that does first what is done first
 * by custom: expand early, contract late.
 */
final class Graph {
  private final MatrixPlan plan;
  private final Cells cells;
  private final WaysBack waysBack;
  private final Map<Node, Route> routes = new HashMap<>();

  /** The cells that one comes to rely on by going somewhere, and then by the best way on. */
  private record Route(List<JudgedCell> failing, List<JudgedCell> open, List<Node> nodes) {
    boolean isBetterThan(Route other) {
      return failing.size() != other.failing.size()
          ? failing.size() < other.failing.size()
          : open.size() < other.open.size();
    }

    boolean isProven() {
      return failing.isEmpty() && open.isEmpty();
    }
  }

  /**
   * The best rollout there is.
   *
   * @param failing the cells on it that fail; none if it can be walked
   * @param open the cells on it of which nothing is known
   * @param plan the steps
   */
  record Best(List<JudgedCell> failing, List<JudgedCell> open, RolloutPlan plan) {}

  Graph(Cells cells) {
    this.cells = cells;
    this.plan = cells.plan();
    this.waysBack = new WaysBack(cells);
  }

  Best best() {
    Node start = new Node(0, 0, 0);
    Route route = through(start, List.of(cells.run(0, 0)));
    return new Best(route.failing, route.open, rollout(route.nodes));
  }

  /** Proven rollouts, the best first. */
  List<RolloutPlan> proven(int most) {
    List<List<Node>> found = new ArrayList<>();
    if (Answer.of(cells.run(0, 0)) == Answer.YES) {
      collect(List.of(new Node(0, 0, 0)), most, found);
    }
    return found.stream().map(this::rollout).toList();
  }

  private void collect(List<Node> walked, int most, List<List<Node>> found) {
    Node at = walked.get(walked.size() - 1);
    List<Node> next = next(at);
    if (next.isEmpty() && found.size() < most) {
      found.add(walked);
    }
    for (Node to : next) {
      if (found.size() < most && through(to, cells.entered(at, to)).isProven()) {
        collect(join(walked, List.of(to)), most, found);
      }
    }
  }

  private Route through(Node node, List<JudgedCell> entered) {
    Route rest = from(node);
    return new Route(
        join(entered, Answer.NO, rest.failing),
        join(entered, Answer.OPEN, rest.open),
        join(List.of(node), rest.nodes));
  }

  private Route from(Node node) {
    Route known = routes.get(node);
    if (known != null) {
      return known;
    }
    Route best = null;
    for (Node next : next(node)) {
      Route route = through(next, cells.entered(node, next));
      if (best == null || route.isBetterThan(best)) {
        best = route;
      }
    }
    Route found = best == null ? new Route(List.of(), List.of(), List.of()) : best;
    routes.put(node, found);
    return found;
  }

  /** Where one may go, by custom first; only from the goal there is nowhere to go. */
  private List<Node> next(Node node) {
    List<Node> next = new ArrayList<>();
    if (!node.alone()) {
      next.add(node.retire());
    } else if (node.newest() + 1 < plan.versions().size()) {
      next.add(node.deploy());
    }
    int above = node.state() + 1;
    if (above < plan.states().size() && !cells.isDeclaredGone(node.oldest(), above)) {
      // Of migrations that say nothing, one expects no more than of those that move data.
      Phase phase = plan.states().get(above).phase().orElse(Phase.MIGRATE);
      boolean first =
          switch (phase) {
            case EXPAND -> true;
            case MIGRATE -> node.alone() && node.oldest() > 0;
            case CONTRACT -> false;
          };
      next.add(first ? 0 : next.size(), node.migrate());
    }
    return next;
  }

  private RolloutPlan rollout(List<Node> nodes) {
    List<Step> steps = new ArrayList<>();
    for (int at = 1; at < nodes.size(); at++) {
      Node to = nodes.get(at);
      steps.add(new Step(action(nodes.get(at - 1), to), cells.position(to), waysBack.from(to)));
    }
    return new RolloutPlan(cells.position(nodes.get(0)), steps);
  }

  private Action action(Node from, Node to) {
    if (to.state() != from.state()) {
      return new Action.Migrate(plan.states().get(to.state()));
    }
    return to.newest() != from.newest()
        ? new Action.Deploy(plan.versions().get(to.newest()))
        : new Action.Retire(plan.versions().get(from.oldest()));
  }

  private static List<JudgedCell> join(
      List<JudgedCell> entered, Answer answer, List<JudgedCell> more) {
    return join(entered.stream().filter(cell -> Answer.of(cell) == answer).toList(), more);
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
