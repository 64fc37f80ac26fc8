package dev.phased.compat.run;

import dev.phased.compat.load.Measurement.Period;
import dev.phased.compat.load.Stall;
import dev.phased.compat.observe.HeldLock;
import dev.phased.compat.observe.LockWait;
import dev.phased.compat.observe.LockWatch;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.result.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts what was seen of a migration under load into a cell's evidence. */
final class TrafficEvidence {
  /** What shows the same over and over is shown so often. */
  private static final int MOST = 20;

  private final Transit transit;
  private final Fleet fleet;

  TrafficEvidence(Transit transit, Fleet fleet) {
    this.transit = transit;
    this.fleet = fleet;
  }

  Evidence evidence() {
    return Evidence.of(TransitionProcedure.statements(transit), errors(), checks(), fleet.logs())
        .with(traffic());
  }

  private List<SqlError> errors() {
    return Stream.of(Period.values())
        .flatMap(period -> transit.in(period).errors().stream())
        .map(e -> new SqlError(e.sqlState(), fleet.hide(e.message()), fleet.hide(e.statement())))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Check check : transit.invariants()) {
      checks.add(
          new Check(
              check.kind(),
              check.name(),
              check.outcome(),
              fleet.hide(check.message()),
              check.duration()));
    }
    if (!transit.writes().isEmpty()) {
      boolean lost = !transit.lost().isEmpty();
      checks.add(
          new Check(
              Check.Kind.READ_BACK,
              TransitionTexts.readBack(transit),
              lost ? Outcome.FAILED : Outcome.PASSED,
              lost ? fleet.hide(TransitionTexts.lost(transit)) : "",
              Duration.ZERO));
    }
    return checks;
  }

  private Traffic traffic() {
    return new Traffic(
        Stream.of(Period.values())
            .map(period -> transit.measurement().window(period, states(transit.in(period))))
            .toList(),
        transit.measurement().timeline(),
        Duration.ofNanos(transit.measurement().begin()),
        Duration.ofNanos(transit.measurement().end()),
        transit.measurement().stalls().stream()
            .findFirst()
            .map(Stall::length)
            .orElse(Duration.ZERO),
        transit.measurement().calls().stream()
            .map(call -> call.lane().maxStall())
            .min(Duration::compareTo)
            .orElse(Duration.ZERO),
        transit.machinePause(),
        transit.writes().size(),
        transit.lost().stream()
            .limit(MOST)
            .map(lost -> fleet.hide(TransitionTexts.lost(lost)))
            .toList(),
        transit.locks().waits().stream().limit(MOST).map(this::wait).toList(),
        transit.locks().locks().stream().limit(MOST).map(TrafficEvidence::lock).toList());
  }

  private static Map<String, Long> states(Observed observed) {
    Map<String, Long> states = new TreeMap<>();
    observed.errors().forEach(error -> states.merge(error.sqlState(), 1L, Long::sum));
    return states;
  }

  private Traffic.Wait wait(LockWait wait) {
    return new Traffic.Wait(
        fleet.hide(TransitionTexts.party(wait.waiter())),
        fleet.hide(TransitionTexts.inTheWay(wait)),
        wait.wanted(),
        seen(wait.length()));
  }

  private static Traffic.Lock lock(HeldLock lock) {
    return new Traffic.Lock(lock.mode(), lock.table(), seen(lock.length()));
  }

  /** What was seen in one look only lasted no longer than to the next. */
  private static Duration seen(Duration length) {
    return length.compareTo(LockWatch.INTERVAL) < 0 ? LockWatch.INTERVAL : length;
  }
}
