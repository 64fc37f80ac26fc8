package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.Failures;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.discover.Instances;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.discover.WorkloadMethod;
import dev.phased.compat.load.Call;
import dev.phased.compat.load.Lane;
import dev.phased.compat.load.Load;
import dev.phased.compat.load.LostWrite;
import dev.phased.compat.load.Measurement;
import dev.phased.compat.load.Measurement.Period;
import dev.phased.compat.load.ReadBacks;
import dev.phased.compat.load.Write;
import dev.phased.compat.observe.LockWatch;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.observe.SeenLocks;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.Check;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets versions serve their callers, migrates meanwhile, and reads back what was acknowledged. */
final class TrafficRun {
  private final Matrix matrix;
  private final RunSettings settings;
  private final TransitionCell cell;
  private final Fleet fleet;
  private final Map<String, LaunchedApp> live = new LinkedHashMap<>();
  private final Object instance;
  private final InvariantChecks checks;

  /** Starts the versions of the cell. */
  TrafficRun(Matrix matrix, RunSettings settings, TransitionCell cell, Fleet fleet)
      throws MigrationException, AppStartException, IOException, SQLException {
    this.matrix = matrix;
    this.settings = settings;
    this.cell = cell;
    this.fleet = fleet;
    for (String version : cell.live()) {
      live.put(version, fleet.app(version));
    }
    this.instance = Instances.of(matrix.type());
    this.checks = new InvariantChecks(matrix.underLoad().invariants(), instance, fleet.database());
  }

  Transit run() throws MigrationException, InterruptedException, SQLException {
    List<Check> invariants = new ArrayList<>(checks.on(cell.from(), TransitionTexts.BEFORE));
    try (LockWatch watch = LockWatch.begin(fleet.database());
        Load load = Load.start(lanes(), loader())) {
      load.awaitFirst(settings.scenarioTimeout());
      long warm = load.now();
      Observed atFirst = fleet.observed();
      letServe();
      Observed before = fleet.observed();
      long begin;
      long end;
      Optional<MigrationException> failure;
      try (InvariantWatch meanwhile = watchInvariants()) {
        begin = load.now();
        failure = migrate();
        end = load.now();
        invariants.addAll(meanwhile.end());
      }
      Observed during = fleet.observed();
      letServe();
      List<Call> calls = load.stop(settings.scenarioTimeout());
      SeenLocks locks = watch.end().since(load.origin());
      Observed after = fleet.observed();
      invariants.addAll(
          checks.on(failure.isPresent() ? cell.from() : cell.to(), TransitionTexts.AFTER));
      List<Write> writes = load.writes();
      return new Transit(
          cell,
          new Measurement(withoutWarmUp(calls, warm), begin, end),
          Map.of(
              Period.BEFORE, before.since(atFirst),
              Period.DURING, during.since(before),
              Period.AFTER, after.since(during)),
          load.machinePause(),
          locks,
          failure,
          writes,
          lost(writes),
          invariants,
          gone());
    }
  }

  private List<Lane> lanes() {
    List<Lane> lanes = new ArrayList<>();
    for (WorkloadMethod workload : matrix.underLoad().workloads()) {
      live.forEach(
          (version, app) ->
              lanes.add(
                  new Lane(
                      workload.name(),
                      version,
                      workload.threads(),
                      workload.perSecond(),
                      workload.maxStall(),
                      ledger -> workload.run(instance, app, ledger))));
    }
    return lanes;
  }

  private void letServe() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(settings.traffic().toNanos());
  }

  private InvariantWatch watchInvariants() throws MigrationException, SQLException {
    return InvariantWatch.begin(
        checks, checks.holdingOn(List.of(cell.from(), cell.to())), fleet.database());
  }

  private Optional<MigrationException> migrate() throws SQLException {
    try {
      fleet.migrate(cell.to());
      return Optional.empty();
    } catch (MigrationException e) {
      return Optional.of(e);
    }
  }

  /** The first answers take longer than later ones; but what failed, failed. */
  private static List<Call> withoutWarmUp(List<Call> calls, long warm) {
    return calls.stream().filter(call -> call.begin() >= warm || call.failed()).toList();
  }

  private Map<String, String> gone() {
    Map<String, String> gone = new LinkedHashMap<>();
    live.forEach(
        (version, app) ->
            app.exitCode().ifPresent(code -> gone.put(version, Failures.gone(app, code))));
    return gone;
  }

  /** Who has gone, or goes while it is asked, can't tell. */
  private List<LostWrite> lost(List<Write> writes) throws InterruptedException {
    Map<String, ReadBacks.Reader> readers = new LinkedHashMap<>();
    live.forEach(
        (version, app) -> {
          if (app.alive()) {
            readers.put(version, write -> read(app, write));
          }
        });
    int threads = matrix.underLoad().workloads().stream().mapToInt(WorkloadMethod::threads).sum();
    List<LostWrite> lost =
        new ReadBacks(threads, settings.scenarioTimeout(), loader()).lost(writes, readers);
    Set<String> gone = gone().keySet();
    return lost.stream().filter(write -> !gone.contains(write.reader())).toList();
  }

  private @Nullable Object read(LaunchedApp app, Write write) throws Throwable {
    WorkloadMethod workload =
        matrix.underLoad().workloads().stream()
            .filter(one -> one.name().equals(write.lane().workload()))
            .findFirst()
            .orElseThrow();
    return workload.read(instance, app, write.key());
  }

  private ClassLoader loader() {
    return matrix.type().getClassLoader();
  }
}
