package dev.phased.compat.verdict;

import static dev.phased.compat.verdict.Answer.NO;
import static dev.phased.compat.verdict.Answer.OPEN;
import static dev.phased.compat.verdict.Answer.YES;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.SchemaState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The judged cells of a plan, found by where a rollout stands. */
final class Cells {
  private final MatrixPlan plan;
  private final List<List<JudgedCell>> grid = new ArrayList<>();
  private final Map<String, List<JudgedCell>> others;

  Cells(Judgement judgement) {
    plan = judgement.plan();
    plan.versions().forEach(version -> grid.add(judgement.runs(version)));
    others =
        judgement.cells().stream()
            .filter(cell -> cell.cell().kind() != Cell.Kind.RUN)
            .collect(Collectors.groupingBy(cell -> span(cell.cell().from(), cell.cell().to())));
  }

  MatrixPlan plan() {
    return plan;
  }

  JudgedCell run(int version, int state) {
    return grid.get(version).get(state);
  }

  Answer answer(int version, int state) {
    return Answer.of(run(version, state));
  }

  /** Never the newest: it has to get to the last state, whatever somebody accepts. */
  boolean isDeclaredGone(int version, int state) {
    return version + 1 < plan.versions().size()
        && run(version, state).cell().requirement() == Requirement.INCOMPATIBLE;
  }

  Position position(Node node) {
    return new Position(live(node), plan.states().get(node.state()));
  }

  /** What going from one node to a neighbour relies on, and then being there. */
  List<JudgedCell> entered(Node from, Node to) {
    List<JudgedCell> cells = new ArrayList<>();
    boolean migrated = to.state() != from.state();
    for (int version = to.oldest(); version <= to.newest(); version++) {
      if (migrated || !from.serves(version)) {
        cells.add(run(version, to.state()));
      }
    }
    SchemaState on = plan.states().get(to.state());
    cells.addAll(
        handOffs(
            on,
            on,
            (writer, reader) ->
                to.hasRowsOf(writer)
                    && to.serves(reader)
                    && (migrated || !from.hasRowsOf(writer) || !from.serves(reader))));
    if (migrated) {
      SchemaState before = plan.states().get(from.state());
      cells.addAll(
          handOffs(before, on, (writer, reader) -> from.hasRowsOf(writer) && to.serves(reader)));
      cells.addAll(
          serving(where(before, on, cell -> cell.kind() == Cell.Kind.TRANSITION), live(to)));
    } else if (to.newest() > from.newest() && !from.joined() && to.state() > 0) {
      // Across a migration, a version is planned to read the one before it; others hand on.
      cells.addAll(
          handOffs(
              plan.states().get(to.state() - 1),
              on,
              (writer, reader) -> writer == from.newest() && reader == to.newest()));
    }
    // Whoever comes to a state meets what production had before all of this.
    handOffs(
            plan.states().get(0),
            on,
            (writer, reader) ->
                writer == 0 && to.serves(reader) && (migrated || !from.serves(reader)))
        .stream()
        .filter(cell -> to.state() > 0 && !cells.contains(cell))
        .forEach(cells::add);
    return cells;
  }

  /** Between positions of versions. */
  private interface Between {
    boolean test(int writer, int reader);
  }

  private List<JudgedCell> handOffs(SchemaState from, SchemaState to, Between wanted) {
    return where(
        from,
        to,
        cell ->
            cell instanceof HandOffCell handOff
                && wanted.test(
                    plan.versions().indexOf(handOff.writer()),
                    plan.versions().indexOf(handOff.reader())));
  }

  /**
   * What shows that these versions serve while the schema changes. A migration that some of them
   * can't live with, all of them can't; one that more of them live with, these do alone. Where none
   * of these was tried, what others had to bear counts: most of all, a migration's locks hit all.
   */
  private static List<JudgedCell> serving(List<JudgedCell> transitions, List<String> live) {
    List<JudgedCell> fewer =
        transitions.stream().filter(cell -> live.containsAll(cell.cell().versions())).toList();
    List<JudgedCell> more =
        transitions.stream()
            .filter(cell -> cell.cell().versions().containsAll(live))
            .min(Comparator.comparing(cell -> List.of(YES, OPEN, NO).indexOf(Answer.of(cell))))
            .stream()
            .toList();
    return Stream.of(fewer, more, transitions)
        .filter(cells -> !cells.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** What shows that one version reads what another writes, if the plan has it. */
  Optional<JudgedCell> handOff(int writer, int reader, int state) {
    SchemaState on = plan.states().get(state);
    return handOffs(on, on, (from, to) -> from == writer && to == reader).stream().findFirst();
  }

  /** What shows that the migration to a state can be undone, if the plan has it. */
  Optional<JudgedCell> roundTrip(int state) {
    return where(
            plan.states().get(state - 1),
            plan.states().get(state),
            cell -> cell.kind() == Cell.Kind.ROUND_TRIP)
        .stream()
        .findFirst();
  }

  private List<String> live(Node node) {
    return plan.versions().subList(node.oldest(), node.newest() + 1);
  }

  private List<JudgedCell> where(SchemaState from, SchemaState to, Predicate<Cell> wanted) {
    return others.getOrDefault(span(from, to), List.of()).stream()
        .filter(cell -> wanted.test(cell.cell()))
        .toList();
  }

  private static String span(SchemaState from, SchemaState to) {
    return from.id() + ":" + to.id();
  }
}
