package dev.phased.compat.engine;

import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.run.Backend;
import dev.phased.compat.run.MatrixRun;
import dev.phased.compat.run.RunSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;

/** Runs the cells of a matrix that are selected on one database. */
final class DatabaseExecution {
  private final Matrix matrix;
  private final Optional<DatabaseDescriptor> node;
  private final Path output;
  private final EngineExecutionListener listener;
  private final Parameters parameters;
  private final SharedBackends backends;
  private boolean isAbsent;
  private boolean isStopped;

  DatabaseExecution(
      Matrix matrix,
      Optional<DatabaseDescriptor> node,
      Path output,
      EngineExecutionListener listener,
      Parameters parameters,
      SharedBackends backends) {
    this.matrix = matrix;
    this.node = node;
    this.output = output;
    this.listener = listener;
    this.parameters = parameters;
    this.backends = backends;
  }

  /** Begins to start the server. */
  void prepare() {
    if (!selected().isEmpty()) {
      try {
        backends.get().prepare(matrix.database());
      } catch (ServerException e) {
        // It comes again when the server is needed, and is told then.
      }
    }
  }

  /**
   * Runs them.
   *
   * @throws PlanException if the matrix can't be run at all
   */
  MatrixResult run() {
    if (selected().isEmpty()) {
      return new MatrixResult(matrix.plan(), List.of(), Instant.now(), Duration.ZERO, Map.of());
    }
    node.ifPresent(listener::executionStarted);
    try {
      return cells();
    } catch (PlanException e) {
      selected().forEach(cell -> listener.executionSkipped(cell, Messages.CANNOT_RUN));
      throw e;
    } finally {
      node.ifPresent(
          database -> listener.executionFinished(database, TestExecutionResult.successful()));
    }
  }

  /** Says that none of them can be run. */
  void skip() {
    node.ifPresent(database -> listener.executionSkipped(database, Messages.CANNOT_RUN));
  }

  /** Says that none of them is run any more. */
  MatrixResult stop() {
    node.ifPresent(database -> listener.executionSkipped(database, Messages.STOPPED));
    return notRun(Messages.STOPPED);
  }

  /** Whether it was interrupted before it was over. */
  boolean isStopped() {
    return isStopped;
  }

  /** The id of the database, if it is not there. */
  Optional<String> absent() {
    return isAbsent ? Optional.of(matrix.plan().database()) : Optional.empty();
  }

  private MatrixResult cells() {
    Instant begin = Instant.now();
    CellEvents events = new CellEvents(matrix, selected(), listener, output);
    Set<CellId> ids = selected().stream().map(c -> c.cell().id()).collect(Collectors.toSet());
    RunSettings settings =
        new RunSettings(
            parameters.parallelism(),
            output,
            parameters.scenarioTimeout(),
            parameters.migrationTimeout(),
            parameters.traffic(),
            parameters.owner(),
            parameters.contractNotBefore());
    try {
      Backend backend = backends.get().get(matrix.database());
      return new MatrixRun(backend, matrix, settings).run(ids, events);
    } catch (ServerException e) {
      isAbsent = e.isAbsent();
      return nothingRan(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      isStopped = true;
      return new MatrixResult(
          matrix.plan(),
          events.stop(Messages.STOPPED),
          begin,
          Duration.between(begin, Instant.now()),
          Map.of());
    }
  }

  private MatrixResult nothingRan(String reason) {
    selected().forEach(cell -> listener.executionSkipped(cell, reason));
    return notRun(reason);
  }

  private MatrixResult notRun(String reason) {
    List<CellResult> results =
        selected().stream().map(cell -> CellResult.notRun(cell.cell().id(), reason)).toList();
    return new MatrixResult(matrix.plan(), results, Instant.now(), Duration.ZERO, Map.of());
  }

  private List<CellDescriptor> selected() {
    return node.map(DatabaseDescriptor::selected).orElse(List.of());
  }
}
