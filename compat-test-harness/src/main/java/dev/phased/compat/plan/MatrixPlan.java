package dev.phased.compat.plan;

import dev.phased.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that a matrix is going to prove on one database.
 *
 * @param title the heading of the report
 * @param className the class that declares the matrix
 * @param database the id of the database, such as {@code postgres-17}
 * @param versions the ids of the versions, oldest first
 * @param states the schema states, first to last
 * @param exercises what is done with the versions
 * @param cells every version on every state, versions first; then the hand-offs, the transitions
 *     and the round trips
 * @param expectations the exceptions among the requirements of the cells
 */
public record MatrixPlan(
    String title,
    String className,
    String database,
    List<String> versions,
    List<SchemaState> states,
    Exercises exercises,
    List<Cell> cells,
    List<Expectation> expectations) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** A plan without exceptions. */
  public MatrixPlan(
      String title,
      String className,
      String database,
      List<String> versions,
      List<SchemaState> states,
      Exercises exercises,
      List<Cell> cells) {
    this(title, className, database, versions, states, exercises, cells, List.of());
  }

  /** Copies the lists. */
  public MatrixPlan {
    versions = List.copyOf(versions);
    states = List.copyOf(states);
    cells = List.copyOf(cells);
    expectations = List.copyOf(expectations);
  }

  /**
   * Plans a cell for every version on every state, each with what the phases require of it, one for
   * every hand-off between versions that both may run there, one for each migration while versions
   * serve, and a round trip over each phase that has a way down.
   *
   * @throws PlanException if there are fewer than two versions, an id is bad or there twice, or
   *     there is no scenario
   */
  public static MatrixPlan of(
      String title,
      String className,
      String database,
      List<String> versions,
      List<SchemaState> states,
      Exercises exercises) {
    List<Problem> problems = problems(className, versions, exercises);
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    List<RunCell> runs = Requirements.cells(versions, states);
    List<Cell> cells = new ArrayList<>(runs);
    if (!exercises.handOffs().isEmpty()) {
      cells.addAll(HandOffs.cells(versions, states, runs));
    }
    if (!exercises.workloads().isEmpty()) {
      cells.addAll(Transitions.cells(versions, states));
    }
    cells.addAll(RoundTrips.cells(states, runs));
    return new MatrixPlan(title, className, database, versions, states, exercises, cells);
  }

  /**
   * The same plan, with exceptions.
   *
   * @throws PlanException if an expectation names no cell of the plan, or can't be
   */
  public MatrixPlan expecting(List<Expectation> exceptions) {
    List<Cell> expected = Expectations.apply(this, exceptions);
    return new MatrixPlan(
        title, className, database, versions, states, exercises, expected, exceptions);
  }

  /** The exception for a cell, if there is one. */
  public Optional<Expectation> expectation(CellId id) {
    return expectations.stream().filter(expected -> expected.cell().equals(id)).findFirst();
  }

  /** The cell with this id, if the plan has it. */
  public Optional<Cell> cell(CellId id) {
    return cells.stream().filter(cell -> cell.id().equals(id)).findFirst();
  }

  /** The run cells: every version on every state, versions first. */
  public List<RunCell> runs() {
    return cells.stream().filter(RunCell.class::isInstance).map(RunCell.class::cast).toList();
  }

  /** The run cells of a version, on the first state to the last. */
  public List<RunCell> runs(String version) {
    return runs().stream().filter(cell -> cell.version().equals(version)).toList();
  }

  /** The run cell of a version on a state. */
  public RunCell run(String version, SchemaState state) {
    return runs(version).stream()
        .filter(cell -> cell.state().equals(state))
        .findFirst()
        .orElseThrow();
  }

  /** The version in production now. */
  public String oldest() {
    return versions.get(0);
  }

  /** The version that is to stay alone. */
  public String newest() {
    return versions.get(versions.size() - 1);
  }

  private static List<Problem> problems(String source, List<String> versions, Exercises exercises) {
    List<Problem> problems = new ArrayList<>();
    if (versions.size() < 2) {
      problems.add(Texts.tooFewVersions(source, versions));
    }
    Set<String> seen = new HashSet<>();
    for (String version : versions) {
      if (!ID.matcher(version).matches()) {
        problems.add(Texts.badId(source, version));
      } else if (!seen.add(version)) {
        problems.add(Texts.twice(source, version));
      }
    }
    if (exercises.scenarios().isEmpty()) {
      problems.add(Texts.noScenario(source));
    }
    return problems;
  }
}
