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
 * @param scenarios the names of the scenarios that run in each cell
 * @param cells every version on every state, versions first
 */
public record MatrixPlan(
    String title,
    String className,
    String database,
    List<String> versions,
    List<SchemaState> states,
    List<String> scenarios,
    List<RunCell> cells) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** Copies the lists. */
  public MatrixPlan {
    versions = List.copyOf(versions);
    states = List.copyOf(states);
    scenarios = List.copyOf(scenarios);
    cells = List.copyOf(cells);
  }

  /**
   * Plans a cell for every version on every state, each with what the phases require of it.
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
      List<String> scenarios) {
    List<Problem> problems = problems(className, versions, scenarios);
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    List<RunCell> cells = Requirements.cells(versions, states);
    return new MatrixPlan(title, className, database, versions, states, scenarios, cells);
  }

  /** The cell with this id, if the plan has it. */
  public Optional<RunCell> cell(CellId id) {
    return cells.stream().filter(cell -> cell.id().equals(id)).findFirst();
  }

  /** The version in production now. */
  public String oldest() {
    return versions.get(0);
  }

  /** The version that is to stay alone. */
  public String newest() {
    return versions.get(versions.size() - 1);
  }

  private static List<Problem> problems(
      String source, List<String> versions, List<String> scenarios) {
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
    if (scenarios.isEmpty()) {
      problems.add(Texts.noScenario(source));
    }
    return problems;
  }
}
