package dev.phased.compat.verdict;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.TransitionCell;
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
  private final List<List<JudgedCell>> grid = new ArrayList<>();
  private final List<JudgedCell> others;
  private final Map<Node, Route> routes = new HashMap<>();

  /** The versions from {@code oldest} to {@code newest} on a state, as positions in the plan. */
  private record Node(int oldest, int newest, int state) {}

  /** The cells that one comes to serve on by going somewhere, and then by the best way on. */
  private record Route(List<JudgedCell> failing, List<JudgedCell> open, List<Node> nodes) {
    boolean isBetterThan(Route other) {
      return failing.size() != other.failing.size()
          ? failing.size() < other.failing.size()
          : open.size() < other.open.size();
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

  Graph(Judgement judgement) {
    plan = judgement.plan();
    others = judgement.cells().stream().filter(cell -> !(cell.cell() instanceof RunCell)).toList();
    for (String version : plan.versions()) {
      grid.add(judgement.runs(version));
    }
  }

  Best best() {
    Node start = new Node(0, 0, 0);
    Route route = through(start, List.of(grid.get(0).get(0)));
    return new Best(route.failing, route.open, rollout(route.nodes));
  }

  Answer answer(int version, int state) {
    return Answer.of(grid.get(version).get(state));
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
      Route route = through(next, entered(node, next));
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
    boolean alone = node.oldest == node.newest;
    Node deploy = new Node(node.oldest, node.newest + 1, node.state);
    boolean deploys = alone && node.newest + 1 < plan.versions().size();
    List<Node> next = new ArrayList<>();
    if (!alone) {
      next.add(new Node(node.newest, node.newest, node.state));
    } else if (deploys) {
      next.add(deploy);
    }
    if (node.state + 1 < plan.states().size() && !isDeclaredGone(node.oldest, node.state + 1)) {
      Node migrate = new Node(node.oldest, node.newest, node.state + 1);
      Phase phase = plan.states().get(node.state + 1).phase().orElseThrow();
      boolean first =
          switch (phase) {
            case EXPAND -> true;
            case MIGRATE -> alone && node.oldest > 0;
            case CONTRACT -> false;
          };
      next.add(first ? 0 : next.size(), migrate);
    }
    return next;
  }

  private boolean isDeclaredGone(int version, int state) {
    return grid.get(version).get(state).cell().requirement() == Requirement.INCOMPATIBLE;
  }

  private List<JudgedCell> entered(Node from, Node to) {
    List<JudgedCell> cells = new ArrayList<>();
    for (int version = to.oldest; version <= to.newest; version++) {
      if (to.state != from.state || version > from.newest) {
        cells.add(grid.get(version).get(to.state));
      }
    }
    others.stream().filter(cell -> isOn(cell.cell(), from, to)).forEach(cells::add);
    return cells;
  }

  /** Whether a cell shows something that going from one node to another, or being there, needs. */
  private boolean isOn(Cell cell, Node from, Node to) {
    List<String> live = plan.versions().subList(to.oldest, to.newest + 1);
    SchemaState before = plan.states().get(from.state);
    SchemaState after = plan.states().get(to.state);
    boolean here = cell.from().equals(before) && cell.to().equals(after);
    if (cell instanceof HandOffCell handOff) {
      return here && live.contains(handOff.writer()) && live.contains(handOff.reader());
    }
    return here && cell instanceof TransitionCell transition && transition.live().equals(live);
  }

  private RolloutPlan rollout(List<Node> nodes) {
    List<Step> steps = new ArrayList<>();
    for (int at = 1; at < nodes.size(); at++) {
      Node to = nodes.get(at);
      steps.add(new Step(action(nodes.get(at - 1), to), position(to), backTo(to)));
    }
    return new RolloutPlan(position(nodes.get(0)), steps);
  }

  private Action action(Node from, Node to) {
    if (to.state != from.state) {
      return new Action.Migrate(plan.states().get(to.state));
    }
    return to.newest != from.newest
        ? new Action.Deploy(plan.versions().get(to.newest))
        : new Action.Retire(plan.versions().get(from.oldest));
  }

  private Position position(Node node) {
    SchemaState state = plan.states().get(node.state);
    return new Position(plan.versions().subList(node.oldest, node.newest + 1), state);
  }

  private String backTo(Node node) {
    int version = node.oldest;
    while (version > 0 && answer(version - 1, node.state) == Answer.YES) {
      version--;
    }
    return plan.versions().get(version);
  }

  private static List<JudgedCell> join(
      List<JudgedCell> cells, Answer answer, List<JudgedCell> more) {
    return join(cells.stream().filter(cell -> Answer.of(cell) == answer).toList(), more);
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
