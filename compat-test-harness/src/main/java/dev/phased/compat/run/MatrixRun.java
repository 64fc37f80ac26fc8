package dev.phased.compat.run;

import dev.phased.Problem;
import dev.phased.compat.discover.Instances;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.MatrixResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the cells of one matrix, as many at a time as allowed. */
public final class MatrixRun {
  private static final long CLEAN_UP_SECONDS = 30;

  private final Backend backend;
  private final Matrix matrix;
  private final RunSettings settings;
  private final Trouble trouble;

  /** A run of {@code matrix}, once. */
  public MatrixRun(Backend backend, Matrix matrix, RunSettings settings) {
    this.backend = backend;
    this.matrix = matrix.with(new LimitedHistory(matrix.history(), settings.migrationTimeout()));
    this.settings = settings;
    this.trouble = new Trouble(backend.directory());
  }

  /**
   * Runs cells and waits for all of them.
   *
   * @param selected which; the result has no other
   * @throws PlanException if the matrix can't be run at all, with every reason
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  public MatrixResult run(Set<CellId> selected, CellListener listener) throws InterruptedException {
    Instances.of(matrix.type());
    Instant begin = Instant.now();
    Surroundings surroundings = new Surroundings(settings);
    // Building and running don't wait for one another's threads.
    ExecutorService builder = Executors.newSingleThreadExecutor(MatrixRun::thread);
    ExecutorService cells = Executors.newFixedThreadPool(settings.parallelism(), MatrixRun::thread);
    Templates templates = new Templates(backend, matrix, Filling.NONE);
    Templates filled = filled(templates);
    CellStarter starter = new CellStarter(backend, matrix, templates, settings.output());
    try (Rehearsal rehearsal = new Rehearsal(matrix, starter)) {
      try {
        templates.build(builder);
        rehearse(rehearsal, cells, selected);
        CellRunner runner = runner(rehearsal, templates, filled);
        InTurn inTurn = new InTurn(listener);
        List<CellResult> results =
            new ArrayList<>(untimed(runner, templates, cells, selected, inTurn));
        List<Callable<CellResult>> timed = tasks(runner, selected, true, inTurn);
        if (!timed.isEmpty()) {
          quiet(rehearsal, templates, filled, builder);
        }
        for (Callable<CellResult> alone : timed) {
          results.addAll(all(cells, List.of(alone)));
        }
        Duration duration = Duration.between(begin, Instant.now());
        return new MatrixResult(
            matrix.plan(),
            results,
            begin,
            duration,
            surroundings.describe(backend.server().description(), matrix.history().tool()));
      } finally {
        end(builder);
        end(cells);
      }
    }
  }

  private List<CellResult> untimed(
      CellRunner runner,
      Templates templates,
      ExecutorService threads,
      Set<CellId> selected,
      CellListener listener)
      throws InterruptedException {
    List<CellResult> results =
        new ArrayList<>(all(threads, tasks(runner, selected, false, listener)));
    HandOffRunner handOffs = handOffs(runner, templates, results, listener);
    all(threads, tasks(handOffs, selected)).forEach(results::addAll);
    return results;
  }

  /** Where time is measured, nothing else may be going on, nor be left to do. */
  private static void quiet(
      Rehearsal rehearsal, Templates templates, Templates filled, ExecutorService builder)
      throws InterruptedException {
    rehearsal.stopRest();
    templates.awaitAll();
    if (filled != templates) {
      filled.build(builder);
      filled.awaitAll();
    }
  }

  private CellRunner runner(Rehearsal rehearsal, Templates templates, Templates filled) {
    ScenarioRunner scenarios = new ScenarioRunner(new TimeLimit(settings.scenarioTimeout()));
    return new CellRunner(
        backend,
        new RunProcedure(matrix, rehearsal, scenarios),
        new TransitionProcedure(backend, matrix, filled, settings),
        new RoundTripProcedure(backend, matrix, templates, scenarios, settings),
        new Causes(matrix),
        trouble);
  }

  private Templates filled(Templates empty) {
    Filling filling = new Filling(matrix.underLoad().fills());
    return filling.isEmpty() ? empty : new Templates(backend, matrix, filling);
  }

  private HandOffRunner handOffs(
      CellRunner runner, Templates templates, List<CellResult> runs, CellListener listener) {
    return new HandOffRunner(
        matrix.plan(),
        runner,
        new HandOffProcedure(matrix.handOffs(), new TimeLimit(settings.scenarioTimeout())),
        (state, name) -> new Fleet(backend, matrix, templates, settings.output(), state, name),
        runs.stream().collect(Collectors.toMap(CellResult::id, Function.identity())),
        listener);
  }

  private void rehearse(Rehearsal rehearsal, ExecutorService threads, Set<CellId> selected)
      throws InterruptedException {
    Set<String> versions =
        matrix.plan().cells().stream()
            .filter(cell -> selected.contains(cell.id()))
            .flatMap(cell -> cell.versions().stream())
            .collect(Collectors.toSet());
    List<Callable<Optional<Problem>>> starts =
        matrix.plan().versions().stream()
            .filter(versions::contains)
            .<Callable<Optional<Problem>>>map(version -> () -> rehearse(rehearsal, version))
            .toList();
    List<Problem> problems = all(threads, starts).stream().flatMap(Optional::stream).toList();
    if (!problems.isEmpty() && !trouble.happened()) {
      throw new PlanException(problems);
    }
  }

  private Optional<Problem> rehearse(Rehearsal rehearsal, String version) {
    try {
      return rehearsal.of(version);
    } catch (Exception e) {
      trouble.report(e);
      return Optional.empty();
    }
  }

  /** One for all hand-offs that begin on a state. */
  private List<Callable<List<CellResult>>> tasks(HandOffRunner handOffs, Set<CellId> selected) {
    Map<SchemaState, List<HandOffCell>> byState =
        matrix.plan().cells().stream()
            .filter(cell -> selected.contains(cell.id()))
            .filter(HandOffCell.class::isInstance)
            .map(HandOffCell.class::cast)
            .collect(
                Collectors.groupingBy(HandOffCell::from, LinkedHashMap::new, Collectors.toList()));
    return byState.entrySet().stream()
        .<Callable<List<CellResult>>>map(
            group -> () -> handOffs.run(group.getKey(), group.getValue()))
        .toList();
  }

  /** State by state, in the order in which the states get ready. */
  private List<Callable<CellResult>> tasks(
      CellRunner runner, Set<CellId> selected, boolean timed, CellListener listener) {
    return matrix.plan().cells().stream()
        .filter(cell -> selected.contains(cell.id()) && cell.timed() == timed)
        .filter(cell -> cell.kind() != Cell.Kind.HAND_OFF)
        .sorted(Comparator.comparing(cell -> matrix.plan().states().indexOf(cell.to())))
        .<Callable<CellResult>>map(cell -> () -> run(runner, cell, listener))
        .toList();
  }

  private static CellResult run(CellRunner runner, Cell cell, CellListener listener) {
    listener.started(cell.id());
    CellResult result = runner.run(cell);
    listener.finished(result);
    return result;
  }

  private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks)
      throws InterruptedException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(tasks)) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return results;
  }

  /** Interrupts what runs, and waits until it has cleaned up. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      threads.awaitTermination(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "phased-compat");
    thread.setDaemon(true);
    return thread;
  }
}
