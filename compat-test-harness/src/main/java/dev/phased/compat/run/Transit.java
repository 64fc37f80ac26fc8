package dev.phased.compat.run;

import dev.phased.compat.load.LostWrite;
import dev.phased.compat.load.Measurement;
import dev.phased.compat.load.Measurement.Period;
import dev.phased.compat.load.Write;
import dev.phased.compat.observe.LockWait;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.observe.SeenLocks;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.Check;
import dev.phased.compat.schema.MigrationException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of one migration while versions served.
 *
 * @param cell what was to be proven
 * @param measurement the operations of callers, and when the migration ran
 * @param observed what the apps did in each period
 * @param machinePause the longest time for which the machine held up a thread that only slept
 * @param locks who waited on whom, and what the migration held; times as in the measurement
 * @param failure why the migration failed, if it did
 * @param writes what the apps acknowledged
 * @param lost what of it could not be read back
 * @param invariants how each invariant went
 * @param gone the versions that ended by themselves, with how they did
 */
record Transit(
    TransitionCell cell,
    Measurement measurement,
    Map<Period, Observed> observed,
    Duration machinePause,
    SeenLocks locks,
    Optional<MigrationException> failure,
    List<Write> writes,
    List<LostWrite> lost,
    List<Check> invariants,
    Map<String, String> gone) {
  Transit {
    gone = Map.copyOf(gone);
    observed = Map.copyOf(observed);
    writes = List.copyOf(writes);
    lost = List.copyOf(lost);
    invariants = List.copyOf(invariants);
  }

  Observed in(Period period) {
    return observed.getOrDefault(period, new Observed(0, List.of()));
  }

  /** The longest wait of an app behind the migration in a stretch of time. */
  Optional<LockWait> waitBehindTheMigration(long from, long to) {
    return locks.waits().stream()
        .filter(wait -> !wait.waiter().migration() && wait.behindTheMigration())
        .filter(wait -> wait.begin() < to && wait.end() > from)
        .max(Comparator.comparing(LockWait::length));
  }
}
