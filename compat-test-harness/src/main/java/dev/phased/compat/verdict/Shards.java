package dev.phased.compat.verdict;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.result.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts together what several runs of one matrix came to: runs of some of its cells each, or on a
 * database each. The order of the runs does not matter.
 */
public final class Shards {
  private static final Comparator<Seen> BEST_FIRST =
      Comparator.comparing((Seen seen) -> seen.result().outcome())
          .thenComparing(seen -> -seen.result().evidence().checks().size())
          .thenComparing(Seen::run);

  private final MatrixPlan plan;
  private final List<Run> runs = new ArrayList<>();
  private final List<Reason> conflicts = new ArrayList<>();

  /**
   * What one run came to.
   *
   * @param name where it is from, for people
   * @param results one for each database
   */
  public record Run(String name, List<MatrixResult> results) {
    /** Copies the results. */
    public Run {
      results = List.copyOf(results);
    }

    private List<String> databases() {
      return results.stream().map(result -> result.plan().database()).toList();
    }
  }

  /**
   * What all runs came to.
   *
   * @param results one for each database
   * @param conflicts where they contradict each other, so that nothing is certain
   */
  public record Merged(List<MatrixResult> results, List<Reason> conflicts) {
    /** Copies the lists. */
    public Merged {
      results = List.copyOf(results);
      conflicts = List.copyOf(conflicts);
    }
  }

  /** What a run says of a cell. */
  private record Seen(String run, CellResult result) {
    /** Trouble of the infrastructure says as little as not running at all. */
    boolean isKnown() {
      return result.outcome() != Outcome.NOT_RUN
          && result.blame().filter(Blame.INFRASTRUCTURE::equals).isEmpty();
    }

    String said() {
      return result.outcome() + result.blame().map(blame -> " (" + blame + ")").orElse("");
    }
  }

  private Shards(List<Run> all) {
    List<Run> ordered = all.stream().sorted(Comparator.comparing(Run::name)).toList();
    plan = ordered.get(0).results().get(0).plan();
    for (Run run : ordered) {
      Optional<MatrixPlan> other =
          run.results().stream()
              .map(MatrixResult::plan)
              .filter(each -> !isAlike(each, reference(each, ordered)))
              .findFirst();
      other.ifPresent(
          found ->
              conflicts.add(Texts.plansDisagree(ordered.get(0).name(), plan, run.name(), found)));
      if (other.isEmpty()) {
        runs.add(run);
      }
    }
  }

  /** The first plan on the same database, or else the first of all. */
  private MatrixPlan reference(MatrixPlan other, List<Run> ordered) {
    return ordered.stream()
        .flatMap(run -> run.results().stream())
        .map(MatrixResult::plan)
        .filter(first -> first.database().equals(other.database()))
        .filter(first -> isAlike(first, plan))
        .findFirst()
        .orElse(plan);
  }

  /** On one database all is the same; on another, the same states may have other migrations. */
  private static boolean isAlike(MatrixPlan one, MatrixPlan other) {
    return one.database().equals(other.database())
        ? one.equals(other)
        : one.title().equals(other.title())
            && one.versions().equals(other.versions())
            && one.exercises().equals(other.exercises())
            && one.expectations().equals(other.expectations())
            && titles(one).equals(titles(other))
            && asked(one).equals(asked(other));
  }

  private static List<String> titles(MatrixPlan plan) {
    return plan.states().stream().map(SchemaState::title).toList();
  }

  private static List<String> asked(MatrixPlan plan) {
    return plan.cells().stream().map(cell -> cell.id() + " " + cell.requirement()).toList();
  }

  /**
   * Merges runs of one matrix. A run with another plan than the first is left out, and is a
   * conflict; so is a cell that passed in one run and failed in another, which then counts as not
   * run.
   *
   * @param runs one or more
   * @throws IllegalArgumentException if there is none, or they are of several matrices
   */
  public static Merged merge(List<Run> runs) {
    if (runs.stream()
            .flatMap(run -> run.results().stream())
            .map(result -> result.plan().className())
            .distinct()
            .count()
        != 1) {
      throw new IllegalArgumentException("They are not of one matrix.");
    }
    return new Shards(runs).merged();
  }

  private Merged merged() {
    List<MatrixResult> results = databases().stream().map(this::result).toList();
    return new Merged(results, conflicts);
  }

  /** As the run with the most databases has them, then by name. */
  private List<String> databases() {
    List<String> names = new ArrayList<>();
    runs.stream()
        .map(Run::databases)
        .min(
            Comparator.<List<String>>comparingInt(each -> -each.size())
                .thenComparing(Object::toString))
        .ifPresent(names::addAll);
    new TreeSet<>(runs.stream().flatMap(run -> run.databases().stream()).toList())
        .stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  private MatrixResult result(String database) {
    Map<String, MatrixResult> parts = new LinkedHashMap<>();
    for (Run run : runs) {
      run.results().stream()
          .filter(result -> result.plan().database().equals(database))
          .forEach(result -> parts.put(run.name(), result));
    }
    if (parts.size() == 1) {
      return parts.values().iterator().next();
    }
    List<CellResult> cells = new ArrayList<>();
    for (Cell cell : plan.cells()) {
      List<Seen> seen = new ArrayList<>();
      parts.forEach(
          (name, part) ->
              part.cell(cell.id()).ifPresent(result -> seen.add(new Seen(name, result))));
      merged(cell, database, seen).ifPresent(cells::add);
    }
    return new MatrixResult(
        parts.values().iterator().next().plan(),
        cells,
        started(parts),
        duration(parts),
        environment(parts));
  }

  private Optional<CellResult> merged(Cell cell, String database, List<Seen> seen) {
    List<Seen> known = seen.stream().filter(Seen::isKnown).toList();
    if (known.stream().map(Seen::said).distinct().count() > 1) {
      Map<String, String> said = new LinkedHashMap<>();
      known.forEach(each -> said.put(each.run(), each.said()));
      Reason conflict = Texts.runsDisagree(cell, database, said);
      conflicts.add(conflict);
      return Optional.of(CellResult.notRun(cell.id(), conflict.sentence()));
    }
    return (known.isEmpty() ? seen : known).stream().min(BEST_FIRST).map(Seen::result);
  }

  private static Instant started(Map<String, MatrixResult> parts) {
    return parts.values().stream().map(MatrixResult::started).min(Instant::compareTo).orElseThrow();
  }

  private static Duration duration(Map<String, MatrixResult> parts) {
    return parts.values().stream()
        .map(MatrixResult::duration)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** All that was said, where they were not the same. */
  private static Map<String, String> environment(Map<String, MatrixResult> parts) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (MatrixResult part : parts.values()) {
      part.environment()
          .forEach(
              (name, value) ->
                  environment.merge(
                      name,
                      value,
                      (one, other) ->
                          List.of(one.split("; ", -1)).contains(other) ? one : one + "; " + other));
    }
    return environment;
  }
}
