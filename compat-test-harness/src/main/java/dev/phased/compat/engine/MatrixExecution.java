package dev.phased.compat.engine;

import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.run.MatrixRun;
import dev.phased.compat.run.RunSettings;
import dev.phased.compat.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Runs one matrix: its plan, its cells, its verdict, its report. */
final class MatrixExecution {
  private final MatrixDescriptor descriptor;
  private final EngineExecutionListener listener;
  private final Parameters parameters;
  private final SharedBackend backend;

  MatrixExecution(
      MatrixDescriptor descriptor,
      EngineExecutionListener listener,
      Parameters parameters,
      SharedBackend backend) {
    this.descriptor = descriptor;
    this.listener = listener;
    this.parameters = parameters;
    this.backend = backend;
  }

  void run() {
    listener.executionStarted(descriptor);
    Optional<Matrix> matrix = descriptor.matrix();
    if (matrix.isPresent()) {
      run(matrix.get());
    } else {
      verdict(failed(Messages.mistakes(descriptor.problems())));
    }
    listener.executionFinished(descriptor, TestExecutionResult.successful());
  }

  private void run(Matrix matrix) {
    List<CellDescriptor> selected = selected();
    if (selected.isEmpty()) {
      registerCells();
      selected = selected();
    }
    if (selected.isEmpty()) {
      verdict(failed(Messages.nothingSelected(matrix.plan())));
      return;
    }
    Path output = parameters.output().resolve(matrix.type().getName());
    Reports reports = new Reports(output, Reports.jobSummary());
    reports.plan(matrix.plan());
    databases(listener::executionStarted);
    TestExecutionResult verdict;
    try {
      MatrixResult result = result(matrix, selected, output);
      databases(node -> listener.executionFinished(node, TestExecutionResult.successful()));
      Verdict found = reports.print(result);
      int count = selected.size();
      verdict =
          reports
              .write(result)
              .map(problem -> failed(found.sentence() + "\n" + problem))
              .orElseGet(() -> judged(found, count, matrix.plan().cells().size()));
    } catch (PlanException e) {
      selected.forEach(cell -> listener.executionSkipped(cell, Messages.CANNOT_RUN));
      databases(node -> listener.executionFinished(node, TestExecutionResult.successful()));
      verdict = failed(Messages.mistakes(e.problems()));
    }
    verdict(verdict);
  }

  private MatrixResult result(Matrix matrix, List<CellDescriptor> selected, Path output) {
    CellEvents events = new CellEvents(matrix.plan(), selected, listener, output);
    Set<CellId> ids = selected.stream().map(c -> c.cell().id()).collect(Collectors.toSet());
    RunSettings settings =
        new RunSettings(parameters.parallelism(), output, parameters.scenarioTimeout());
    try {
      return new MatrixRun(backend.get(), matrix, settings).run(ids, events);
    } catch (ServerException e) {
      return nothingRan(matrix.plan(), selected, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return nothingRan(matrix.plan(), selected, "The run was stopped.");
    }
  }

  private MatrixResult nothingRan(MatrixPlan plan, List<CellDescriptor> selected, String reason) {
    selected.forEach(cell -> listener.executionSkipped(cell, reason));
    List<CellResult> results =
        selected.stream().map(cell -> CellResult.notRun(cell.cell().id(), reason)).toList();
    return new MatrixResult(plan, results, Instant.now(), Duration.ZERO, Map.of());
  }

  private static TestExecutionResult judged(Verdict verdict, int selected, int all) {
    if (verdict instanceof Verdict.Safe) {
      return TestExecutionResult.successful();
    }
    if (verdict instanceof Verdict.Unknown && selected < all) {
      return TestExecutionResult.aborted(
          new Finding(Messages.filtered(verdict.sentence(), selected, all)));
    }
    return failed(verdict.sentence());
  }

  private void verdict(TestExecutionResult result) {
    descriptor.getChildren().stream()
        .filter(VerdictDescriptor.class::isInstance)
        .forEach(
            node -> {
              listener.executionStarted(node);
              listener.executionFinished(node, result);
            });
  }

  private List<CellDescriptor> selected() {
    return descriptor.getDescendants().stream()
        .filter(CellDescriptor.class::isInstance)
        .map(CellDescriptor.class::cast)
        .toList();
  }

  /** A verdict that is selected alone says nothing: it comes with the cells that it is about. */
  private void registerCells() {
    DatabaseDescriptor database = descriptor.database().orElseThrow();
    descriptor.addChild(database);
    listener.dynamicTestRegistered(database);
    database
        .cells()
        .filter(cell -> parameters.cells().selects(cell.cell().id()))
        .forEach(
            cell -> {
              database.addChild(cell);
              listener.dynamicTestRegistered(cell);
            });
  }

  private void databases(java.util.function.Consumer<TestDescriptor> action) {
    descriptor.getChildren().stream().filter(DatabaseDescriptor.class::isInstance).forEach(action);
  }

  private static TestExecutionResult failed(String message) {
    return TestExecutionResult.failed(new Finding(message));
  }
}
