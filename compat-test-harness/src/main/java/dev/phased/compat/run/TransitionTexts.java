package dev.phased.compat.run;

import dev.phased.compat.Fill;
import dev.phased.compat.load.Call;
import dev.phased.compat.load.LostWrite;
import dev.phased.compat.load.Measurement;
import dev.phased.compat.load.Measurement.Period;
import dev.phased.compat.load.Stall;
import dev.phased.compat.observe.LockWait;
import dev.phased.compat.observe.LockWait.Blocking;
import dev.phased.compat.observe.Party;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.schema.MigrationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a migration while versions served. */
final class TransitionTexts {
  static final String BEFORE = "before the migration";
  static final String DURING = "during the migration";
  static final String AFTER = "after the migration";
  static final String NO_STATEMENT =
      "The workload passed, but no app sent a statement to its database, so nothing is proven."
          + " Check that the apps use the database they are given.";

  private TransitionTexts() {}

  // Operations

  static String gone(String version, Transit transit) {
    return String.valueOf(transit.gone().get(version))
        + transit.measurement().calls().stream()
            .filter(call -> call.failed() && call.lane().version().equals(version))
            .findFirst()
            .map(call -> ", " + when(call, transit.measurement()))
            .orElse("")
        + ".";
  }

  static String failedBefore(List<Call> failed, Transit transit, Optional<SqlError> error) {
    Call first = failed.get(0);
    return count(failed.size(), "operation")
        + " failed already before the migration began, on "
        + transit.cell().from().title()
        + ": "
        + failure(first)
        + cause(error);
  }

  static String failedSince(
      List<Call> failed, Transit transit, Optional<SqlError> error, Optional<LockWait> wait) {
    Call first = failed.get(0);
    return count(failed.size(), "operation")
        + " of "
        + transit.measurement().calls().size()
        + " failed, the first one "
        + when(first, transit.measurement())
        + ": "
        + failure(first)
        + cause(error)
        + wait.map(seen -> " Its " + waited(seen) + ".").orElse("");
  }

  static String noOperation(Period period, String version, Measurement measurement) {
    return "No operation on "
        + version
        + " fell into the time "
        + period.word()
        + " the migration, which took "
        + seconds(Duration.ofNanos(measurement.end() - measurement.begin()))
        + ", so nothing is proven. Let the workload make more operations with perSecond or threads,"
        + " or more traffic with phased.compat.trafficMillis.";
  }

  // Stalls

  static String stalled(Stall stall, Optional<LockWait> wait) {
    return stall.workload()
        + " on "
        + stall.version()
        + " held up a caller for "
        + seconds(stall.length())
        + ", and may for "
        + seconds(stall.budget())
        + wait.map(seen -> ": its " + waited(seen) + ".")
            .orElse(". No session was seen waiting for a lock of the migration.");
  }

  static String slowAnyway(Stall stall, Measurement measurement) {
    Duration before =
        measurement.in(Period.BEFORE).stream()
            .filter(call -> call.lane().workload().equals(stall.workload()))
            .map(Call::length)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return stall.workload()
        + " took "
        + seconds(before)
        + " already before the migration, and may take "
        + seconds(stall.budget())
        + ", so the migration can't be blamed. Raise maxStall, or run it on a machine that is less"
        + " busy.";
  }

  static String busyMachine(Stall stall, Duration pause) {
    return stall.workload()
        + " on "
        + stall.version()
        + " held up a caller for "
        + seconds(stall.length())
        + ", and no session was seen waiting for the migration for so long. But the machine held up"
        + " even a thread that only slept for "
        + seconds(pause)
        + ", so the migration can't be blamed. Run it on a machine that is less busy.";
  }

  /** Such as: statement "…" waited 3 s for a lock, behind …. */
  private static String waited(LockWait wait) {
    return statement(wait.waiter())
        + " waited "
        + seconds(wait.length())
        + " for "
        + wait.wanted()
        + ", behind "
        + inTheWay(wait);
  }

  /**
   * Such as: its statement "…" waited for …, behind …, which is idle in transaction and holds ….
   */
  static String waits(LockWait wait) {
    return "its "
        + statement(wait.waiter())
        + " waited for "
        + wait.wanted()
        + ", behind "
        + wait.blockers().stream()
            .findFirst()
            .map(root -> party(root.party()) + ", which is " + root.state() + " and " + root.lock())
            .orElse("a session that was gone when asked for");
  }

  /** The migration first where it is in the way: it is what the cell is about. */
  static String inTheWay(LockWait wait) {
    Optional<Blocking> migration =
        wait.blockers().stream().filter(blocker -> blocker.party().migration()).findFirst();
    if (migration.isEmpty()) {
      return wait.blockers().stream()
          .findFirst()
          .map(blocker -> party(blocker.party()) + ", which " + blocker.lock())
          .orElse("a session that was gone when asked for");
    }
    Blocking first = migration.get();
    String others =
        wait.blockers().stream()
            .filter(blocker -> !blocker.party().migration())
            .findFirst()
            .map(root -> behind(first, root))
            .orElse("");
    return party(first.party()) + ", which " + first.lock() + others;
  }

  /**
   * MySQL's migration keeps out others by a lock that it has, while it waits for a stronger one.
   */
  private static String behind(Blocking migration, Blocking root) {
    boolean waits = migration.lock().startsWith("waits");
    if (!waits && !migration.state().contains("itself waiting")) {
      return "";
    }
    return (waits ? " behind " : " and waits itself behind ")
        + party(root.party())
        + ", which is "
        + root.state()
        + " and "
        + root.lock();
  }

  static String party(Party party) {
    String who =
        party.migration()
            ? "the migration"
            : party.application().isEmpty()
                ? "session " + party.session()
                : "session " + party.session() + " of " + party.application();
    return party.statement().isEmpty() ? who : who + " (" + party.statement() + ")";
  }

  private static String statement(Party party) {
    return party.statement().isEmpty() ? "session" : "statement " + party.statement();
  }

  // Writes and invariants

  static String readBack(Transit transit) {
    return count(transit.writes().size(), "acknowledged write")
        + " through "
        + String.join(" and ", transit.cell().versions());
  }

  static String lost(Transit transit) {
    long writes =
        transit.lost().stream().map(one -> one.workload() + "\n" + one.key()).distinct().count();
    return count(writes, "acknowledged write")
        + " of "
        + transit.writes().size()
        + (writes == 1 ? " is" : " are")
        + " lost: "
        + lost(transit.lost().get(0))
        + ".";
  }

  static String lost(LostWrite lost) {
    return lost.writer()
        + " acknowledged "
        + lost.workload()
        + " "
        + lost.key()
        + " = "
        + lost.value()
        + ", and "
        + lost.reader()
        + " reads "
        + lost.found();
  }

  static String broken(Check invariant) {
    return "Invariant " + invariant.name() + ": " + invariant.message();
  }

  static String found(String row) {
    return "it finds " + row + ".";
  }

  static String notAsked(SQLException cause) {
    return "it can't be asked: "
        + line(cause)
        + " ("
        + cause.getSQLState()
        + "). Limit it with states = … to where it makes sense.";
  }

  // Migrations

  static String migrationFailed(MigrationException failure) {
    return String.valueOf(failure.getMessage());
  }

  static String notFilled(Fill fill, SQLException cause) {
    return "@Fill(table = \""
        + fill.table()
        + "\") does not work: "
        + line(cause)
        + ". Correct its columns and values.";
  }

  private static String failure(Call call) {
    String text = call.lane().workload() + " on " + call.lane().version() + ": " + call.failure();
    return text.matches(".*[.!?]$") ? text : text + ".";
  }

  private static String cause(Optional<SqlError> error) {
    return error
        .map(
            one ->
                " The database refused "
                    + one.statement()
                    + ": "
                    + one.sqlState()
                    + " "
                    + one.message()
                    + ".")
        .orElse("");
  }

  private static String when(Call call, Measurement measurement) {
    long end = measurement.end();
    if (call.end() < measurement.begin()) {
      return TransitionTexts.BEFORE;
    }
    return call.begin() >= end
        ? seconds(Duration.ofNanos(call.begin() - end)) + " after the migration"
        : seconds(Duration.ofNanos(Math.max(0, call.end() - measurement.begin())))
            + " after the migration began";
  }

  private static String count(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
  }

  private static String line(SQLException cause) {
    return String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
