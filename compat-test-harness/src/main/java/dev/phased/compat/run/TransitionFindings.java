package dev.phased.compat.run;

import dev.phased.compat.load.Call;
import dev.phased.compat.load.Measurement.Period;
import dev.phased.compat.load.Stall;
import dev.phased.compat.observe.LockWait;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a migration under load did wrong, the first cause first. */
final class TransitionFindings {
  /** Lock timeouts and deadlocks, of PostgreSQL and of MySQL and MariaDB. */
  private static final Set<String> LOCK_STATES = Set.of("55P03", "40P01", "40001", "HYT00");

  /** As many times as a pause of the machine may be in one operation. */
  private static final int STEPS = 8;

  private final Transit transit;

  /**
   * Something that is wrong.
   *
   * @param blame who is at fault
   * @param sentence one sentence or more, on one line
   */
  record Finding(Blame blame, String sentence) {}

  TransitionFindings(Transit transit) {
    this.transit = transit;
  }

  List<Finding> all() {
    List<Finding> found = new ArrayList<>(gone());
    Optional<Finding> before = failuresBefore();
    before.ifPresent(found::add);
    transit
        .failure()
        .map(failure -> new Finding(migrationBlame(), TransitionTexts.migrationFailed(failure)))
        .ifPresent(found::add);
    if (before.isEmpty()) {
      failuresSince().ifPresent(found::add);
    }
    stall().ifPresent(found::add);
    if (!transit.lost().isEmpty()) {
      found.add(new Finding(Blame.INCOMPATIBLE, TransitionTexts.lost(transit)));
    }
    transit.invariants().stream()
        .filter(check -> check.outcome() == Outcome.FAILED)
        .map(check -> new Finding(Blame.INCOMPATIBLE, TransitionTexts.broken(check)))
        .forEach(found::add);
    return found;
  }

  /** Why it shows nothing although nothing is wrong; empty if it shows that all is well. */
  Optional<String> unproven() {
    for (Period period : Period.values()) {
      for (String version : transit.cell().versions()) {
        if (transit.measurement().in(period).stream()
            .noneMatch(call -> call.lane().version().equals(version))) {
          return Optional.of(TransitionTexts.noOperation(period, version, transit.measurement()));
        }
      }
    }
    if (TransitionProcedure.statements(transit) == 0) {
      return Optional.of(TransitionTexts.NO_STATEMENT);
    }
    return stalls()
        .findFirst()
        .map(
            stall ->
                slowBefore(stall)
                    ? TransitionTexts.slowAnyway(stall, transit.measurement())
                    : TransitionTexts.busyMachine(stall, transit.machinePause()));
  }

  private List<Finding> gone() {
    return transit.cell().versions().stream()
        .filter(transit.gone()::containsKey)
        .map(version -> new Finding(Blame.INCOMPATIBLE, TransitionTexts.gone(version, transit)))
        .toList();
  }

  private Optional<Finding> failuresBefore() {
    List<Call> failed = failed(Period.BEFORE);
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Blame.INCOMPATIBLE,
                TransitionTexts.failedBefore(
                    failed, transit, firstError(Stream.of(Period.BEFORE)))));
  }

  private Optional<Finding> failuresSince() {
    List<Call> failed =
        Stream.of(Period.DURING, Period.AFTER).flatMap(period -> failed(period).stream()).toList();
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    Optional<SqlError> error = firstError(Stream.of(Period.DURING, Period.AFTER));
    Call first = failed.get(0);
    Optional<LockWait> wait = transit.waitBehindTheMigration(first.begin(), first.end());
    boolean locked =
        error.filter(one -> LOCK_STATES.contains(one.sqlState())).isPresent()
            || (error.isEmpty() && wait.isPresent());
    return Optional.of(
        new Finding(
            locked ? Blame.LOCKED : Blame.INCOMPATIBLE,
            TransitionTexts.failedSince(failed, transit, error, locked ? wait : Optional.empty())));
  }

  /** Whether all that speaks against it is a stall, on a machine that may have caused it. */
  boolean mayBeTheMachine() {
    return stalls().anyMatch(this::busyMachine)
        && all().stream().allMatch(finding -> stall().filter(finding::equals).isPresent());
  }

  private Optional<Finding> stall() {
    return stalls()
        .filter(stall -> waitExplains(stall) || !(slowBefore(stall) || busyMachine(stall)))
        .findFirst()
        .map(stall -> new Finding(Blame.LOCKED, TransitionTexts.stalled(stall, waitIn(stall))));
  }

  /** Whether the caller was held up mostly because his statement waited for the migration. */
  private boolean waitExplains(Stall stall) {
    return waitIn(stall)
        .filter(wait -> wait.length().multipliedBy(2).compareTo(stall.length()) > 0)
        .isPresent();
  }

  /** An operation takes many steps, each of which a busy machine holds up. */
  private boolean busyMachine(Stall stall) {
    return transit.machinePause().multipliedBy(STEPS).compareTo(stall.budget()) > 0;
  }

  private Stream<Stall> stalls() {
    return transit.measurement().stalls().stream().filter(Stall::tooLong);
  }

  private Optional<LockWait> waitIn(Stall stall) {
    long begin = stall.begin().toNanos();
    return transit.waitBehindTheMigration(begin, begin + stall.length().toNanos());
  }

  /** Where callers had to wait as long before the migration, the migration is not to blame. */
  private boolean slowBefore(Stall stall) {
    return transit.measurement().in(Period.BEFORE).stream()
        .filter(call -> call.lane().workload().equals(stall.workload()))
        .anyMatch(call -> call.length().compareTo(stall.budget()) > 0);
  }

  private List<Call> failed(Period period) {
    return transit.measurement().in(period).stream().filter(Call::failed).toList();
  }

  private Optional<SqlError> firstError(Stream<Period> periods) {
    return periods.flatMap(period -> transit.in(period).errors().stream()).findFirst();
  }

  private Blame migrationBlame() {
    for (Throwable at = transit.failure().orElseThrow(); at != null; at = at.getCause()) {
      if (at instanceof java.sql.SQLException sql && LOCK_STATES.contains(sql.getSQLState())) {
        return Blame.LOCKED;
      }
    }
    return Blame.MIGRATION;
  }
}
