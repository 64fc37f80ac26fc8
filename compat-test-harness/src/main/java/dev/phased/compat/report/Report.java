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
    String database,
    String started,
    long durationMillis,
    Judged verdict,
    @Nullable Rollout rollout,
    List<State> states,
    List<String> versions,
    List<String> scenarios,
    List<Cell> cells,
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

  record Finding(String kind, List<String> cells, String title, String sentence) {}

  record Rollout(Standing today, List<Move> steps, @Nullable Integer pointOfNoReturn, String note) {
    boolean isPointOfNoReturn(Move move) {
      return pointOfNoReturn != null && pointOfNoReturn == move.number();
    }
  }

  record Standing(List<String> live, String state) {}

  record Move(int number, String action, Standing after, String backTo) {}

  record State(String id, String name, @Nullable String phase, List<String> migrations) {
    String title() {
      return id + " " + name;
    }

    /** The last ones; a base can have hundreds. */
    List<String> shownMigrations() {
      int from = Math.max(0, migrations.size() - MOST_MIGRATIONS);
      List<String> last = migrations.subList(from, migrations.size());
      return from == 0 ? last : Stream.concat(Stream.of("\u2026"), last.stream()).toList();
    }
  }

  record Cell(
      String id,
      String version,
      String state,
      String requirement,
      String outcome,
      @Nullable String blame,
      String mark,
      String reason,
      long durationMillis,
      long statements,
      List<Failure> errors,
      List<Scene> scenarios,
      String logFile,
      List<String> logTail) {
    Look look() {
      return Look.valueOf(mark);
    }
  }

  record Failure(String sqlState, String message, String statement) {}

  record Scene(String name, String outcome, String message, long durationMillis) {}

  List<Cell> row(String version) {
    return cells.stream().filter(cell -> cell.version().equals(version)).toList();
  }

  Optional<Rollout> plan() {
    return Optional.ofNullable(rollout);
  }

  State state(String id) {
    return states.stream()
        .filter(state -> state.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The report has no state " + id + "."));
  }

  String title(Cell cell) {
    return cell.version() + " on " + state(cell.state()).title();
  }
}
