package dev.phased.compat.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model that every rendering reads, in the shape of its JSON. No rendering knows a fact that
 * this lacks. Every text in it is safe to print: control characters are spelled out.
 */
record Report(
    int format,
    String title,
    String className,
    String started,
    long durationMillis,
    Judged verdict,
    @Nullable Rollout rollout,
    List<List<String>> alternatives,
    List<State> states,
    List<String> versions,
    Exercises exercises,
    List<Conflict> conflicts,
    List<Database> databases,
    List<String> notTested,
    Map<String, String> environment) {
  /** The format that is written, and the only one that is read. */
  static final int FORMAT = 1;

  private static final int MOST_MIGRATIONS = 3;

  record Judged(
      String word,
      String headline,
      String sentence,
      List<Finding> reasons,
      List<Finding> warnings) {}

  /**
   * Something that speaks against the rollout: what to do, and who can. The expectation is what to
   * paste to accept it, where that is possible.
   */
  record Finding(
      String kind,
      List<String> cells,
      String title,
      String sentence,
      List<Cause> causes,
      String toDo,
      String who,
      @Nullable String expectation) {
    /** The sentence without its cause and what to do, where these stand at its end. */
    String effect() {
      return isInParts() ? sentence.substring(0, sentence.length() - end().length()) : sentence;
    }

    /** Whether effect, cause and what to do can be shown one by one. */
    boolean isInParts() {
      return causes.size() == 1 && sentence.endsWith(end());
    }

    private String end() {
      return " " + causes.get(0).sentence() + " " + causes.get(0).remedy();
    }
  }

  /** What a migration did that an error of the database comes from. */
  record Cause(
      Failure error,
      String object,
      String script,
      int line,
      @Nullable String phase,
      String sentence,
      String remedy) {}

  /** Where runs that were merged contradict each other. */
  record Conflict(List<String> cells, String title, String sentence) {}

  /** What is done with the versions. */
  record Exercises(List<Exercise> scenarios, List<String> handOffs, List<String> workloads) {}

  /** A scenario, and the versions that it is for; all if there is no list. */
  record Exercise(String name, @Nullable List<String> versions) {}

  record Rollout(Standing today, List<Move> steps, @Nullable Integer pointOfNoReturn, String note) {
    /** Whether the version of today can still come back after a step. */
    boolean returns(Move move) {
      return pointOfNoReturn == null || move.number() < pointOfNoReturn;
    }

    boolean isPointOfNoReturn(Move move) {
      return pointOfNoReturn != null && pointOfNoReturn == move.number();
    }
  }

  record Standing(List<String> live, String state) {}

  record Move(int number, Action action, Standing after, Rollback rollback) {}

  /** What one does: to a version, or to the schema until it is in a state, by their ids. */
  record Action(String kind, String target, String text) {}

  record Rollback(
      String to,
      List<Action> actions,
      boolean proven,
      List<String> evidence,
      List<String> unproven) {}

  record State(String id, String name, @Nullable String phase, List<Migration> migrations) {
    String title() {
      return id + " " + name;
    }

    /** The last ones; a base can have hundreds. */
    List<String> shownMigrations() {
      int from = Math.max(0, migrations.size() - MOST_MIGRATIONS);
      List<String> last =
          migrations.subList(from, migrations.size()).stream().map(Migration::script).toList();
      return from == 0 ? last : Stream.concat(Stream.of("\u2026"), last.stream()).toList();
    }
  }

  record Migration(
      String version,
      String script,
      @Nullable String phase,
      @Nullable String wayDown,
      @Nullable String owner,
      @Nullable String notBefore) {}

  /**
   * The cells on one database; the server is empty if it could not be had. It has states of its own
   * if its migrations are not those of the first one.
   */
  record Database(
      String id,
      String server,
      String started,
      long durationMillis,
      Map<String, String> environment,
      @Nullable List<State> states,
      List<Cell> cells,
      List<Accepted> accepted) {
    /** The states that its migrations lead to. */
    List<State> states(Report report) {
      return states == null ? report.states() : states;
    }

    /** The run cells of a version. */
    List<Cell> row(String version) {
      return of("RUN").stream().filter(cell -> cell.versions().contains(version)).toList();
    }

    /** The cells of a kind. */
    List<Cell> of(String kind) {
      return cells.stream().filter(cell -> cell.kind().equals(kind)).toList();
    }

    /** The kinds of cells beside run cells that there are, in the order of the plan. */
    List<String> otherKinds() {
      return cells.stream().map(Cell::kind).distinct().filter(kind -> !kind.equals("RUN")).toList();
    }
  }

  /**
   * A cell. Its versions are those before, on the state that it is from, and those after, on the
   * state that it leads to. Nobody tried it if it was not selected. What the run said of it is the
   * first part of the reason, as a rule.
   */
  record Cell(
      String id,
      String kind,
      String title,
      List<String> versions,
      List<String> before,
      List<String> after,
      String from,
      String to,
      String requirement,
      boolean tried,
      String outcome,
      @Nullable String blame,
      String mark,
      String said,
      String reason,
      long durationMillis,
      long statements,
      List<Failure> errors,
      List<Scene> checks,
      List<Log> logs,
      @Nullable Traffic traffic,
      List<String> differences,
      @Nullable Cause cause) {
    Look look() {
      return Look.valueOf(mark);
    }
  }

  /** An exception that somebody declared: what the cell is to do, why, and what came of it. */
  record Accepted(
      String cell,
      String title,
      String requirement,
      String expected,
      String reason,
      @Nullable String sqlState,
      @Nullable String issue,
      @Nullable String until,
      boolean expired,
      String mark) {
    Look look() {
      return Look.valueOf(mark);
    }

    /**
     * Such as {@code It fails with 42703: the old total is not shown any more (SHOP-1), until
     * 2027-01-31.}
     */
    String sentence() {
      return "It "
          + expected
          + (sqlState == null ? "" : " with " + sqlState)
          + ": "
          + reason
          + (issue == null ? "" : " (" + issue + ")")
          + (until == null ? "" : ", until " + until)
          + ".";
    }
  }

  record Failure(String sqlState, String message, String statement) {}

  record Scene(String kind, String name, String outcome, String message, long durationMillis) {}

  record Log(String version, String file, List<String> tail) {}

  record Traffic(
      List<Window> windows,
      List<Interval> timeline,
      long migrationBeginMillis,
      long migrationEndMillis,
      long longestStallMillis,
      long allowedStallMillis,
      long machinePauseMillis,
      long acknowledged,
      List<String> lost,
      List<Wait> waits,
      List<Lock> locks) {}

  record Window(
      String name,
      long operations,
      long failures,
      Map<String, Long> errors,
      double p50Millis,
      double p99Millis,
      double maxMillis) {}

  record Interval(long beginMillis, long operations, long errors, double maxMillis) {}

  record Wait(String victim, String holder, String lock, long waitedMillis) {}

  record Lock(String mode, String object, long heldMillis) {}

  /** What a step of the plan runs; on several databases that differ, what any of them runs. */
  List<String> scripts(Action action) {
    return action.kind().equals("MIGRATE")
        ? states(action.target())
            .flatMap(state -> state.shownMigrations().stream())
            .distinct()
            .toList()
        : List.of();
  }

  /** The state of this id, and those of databases that get to it by migrations of their own. */
  Stream<State> states(String id) {
    return Stream.concat(
            states.stream(),
            databases.stream()
                .flatMap(database -> Optional.ofNullable(database.states()).stream())
                .flatMap(List::stream))
        .filter(state -> state.id().equals(id));
  }

  /** How the cells look, each once, in the order of the legend. */
  List<Look> looks() {
    return Stream.of(Look.values())
        .filter(
            look ->
                databases.stream()
                    .flatMap(database -> database.cells().stream())
                    .anyMatch(cell -> cell.look() == look))
        .toList();
  }

  /** The names of the scenarios. */
  List<String> scenarios() {
    return exercises.scenarios().stream().map(Exercise::name).toList();
  }

  /** The ids of the databases, such as {@code postgres-17 and mysql-8.0}. */
  String on() {
    return Words.series(databases.stream().map(Database::id).toList());
  }

  /** Whether there is more than one database, so that each is named. */
  boolean isOnSeveral() {
    return databases.size() > 1;
  }

  /** What tells a cell from all others of the report. */
  String anchor(Database database, Cell cell) {
    return isOnSeveral() ? database.id() + "/" + cell.id() : cell.id();
  }

  /** Where a cell is shown; on several databases the first on which it is not as it should be. */
  String anchor(String cell) {
    return databases.stream()
        .flatMap(
            database ->
                database.cells().stream()
                    .filter(shown -> shown.id().equals(cell) && !shown.look().isGood())
                    .map(shown -> anchor(database, shown)))
        .findFirst()
        .orElseGet(() -> isOnSeveral() ? databases.get(0).id() + "/" + cell : cell);
  }

  Optional<Rollout> plan() {
    return Optional.ofNullable(rollout);
  }
}
