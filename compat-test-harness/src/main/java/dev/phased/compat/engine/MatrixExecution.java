package dev.phased.compat.engine;

import dev.phased.Problem;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;

/** Runs one matrix: its plan, its cells on each database, its verdict, its report. */
final class MatrixExecution {
  private final MatrixDescriptor descriptor;
  private final EngineExecutionListener listener;
  private final Parameters parameters;
  private final SharedBackends backends;
  private final Cancellation cancellation;
  private boolean isStopped;

  /** Databases that are not there. */
  private final Set<String> absent = new TreeSet<>();

  MatrixExecution(
      MatrixDescriptor descriptor,
      EngineExecutionListener listener,
      Parameters parameters,
      SharedBackends backends,
      Cancellation cancellation) {
    this.cancellation = cancellation;
    this.descriptor = descriptor;
    this.listener = listener;
    this.parameters = parameters;
    this.backends = backends;
  }

  void run() {
    listener.executionStarted(descriptor);
    if (descriptor.matrices().isEmpty()) {
      verdict(mistakes(descriptor.problems()));
    } else {
      if (selected() == 0) {
        registerCells();
      }
      verdict(selected() == 0 ? nothingSelected() : result());
    }
    listener.executionFinished(descriptor, TestExecutionResult.successful());
  }

  /** Whether it was interrupted before it was over. */
  boolean isStopped() {
    return isStopped;
  }

  private TestExecutionResult result() {
    Path wanted = parameters.output().resolve(descriptor.javaClass().getName());
    try (ReportDirectory output = ReportDirectory.take(wanted)) {
      return result(output.path());
    }
  }

  private TestExecutionResult result(Path output) {
    Reports reports = new Reports(output, Reports.jobSummary());
    reports.plan(descriptor.matrices());
    List<DatabaseExecution> executions = executions(output);
    executions.forEach(DatabaseExecution::prepare);
    List<MatrixResult> results = new ArrayList<>();
    Optional<PlanException> mistake = Optional.empty();
    for (DatabaseExecution execution : executions) {
      if (mistake.isPresent()) {
        execution.skip();
        continue;
      }
      try {
        results.add(isStopped ? execution.stop() : execution.run());
        isStopped |= execution.isStopped();
        execution.absent().ifPresent(absent::add);
      } catch (PlanException e) {
        mistake = Optional.of(e);
      }
    }
    return mistake
        .map(found -> mistakes(found.problems()))
        .orElseGet(() -> judged(reports, results));
  }

  private TestExecutionResult judged(Reports reports, List<MatrixResult> results) {
    // An interrupted thread writes no files.
    isStopped |= Thread.interrupted();
    Verdict verdict = reports.print(results);
    Optional<String> problem = reports.write(results);
    if (problem.isPresent()) {
      return failed(verdict.sentence() + "\n" + problem.get());
    }
    if (verdict instanceof Verdict.Safe) {
      return TestExecutionResult.successful();
    }
    if (verdict instanceof Verdict.Unknown) {
      if (isStopped && cancellation.requested()) {
        return aborted(Messages.stopped(verdict.sentence()));
      }
      int all = descriptor.matrices().stream().mapToInt(each -> each.plan().cells().size()).sum();
      if (selected() < all || !descriptor.focus().isOnAll()) {
        return aborted(Messages.filtered(verdict.sentence(), selected(), all));
      }
      if (!absent.isEmpty() && !parameters.requireAll() && isSafeElsewhere(results)) {
        return aborted(Messages.absent(verdict.sentence()));
      }
    }
    return failed(verdict.sentence());
  }

  /** Whether nothing but databases that are not there keeps it from being safe. */
  private boolean isSafeElsewhere(List<MatrixResult> results) {
    List<MatrixResult> there =
        results.stream().filter(result -> !absent.contains(result.plan().database())).toList();
    return there.isEmpty() || Reports.verdict(there) instanceof Verdict.Safe;
  }

  /** One for each database; those that are not selected run nothing. */
  private List<DatabaseExecution> executions(Path output) {
    boolean several = descriptor.matrices().size() > 1;
    List<DatabaseExecution> executions = new ArrayList<>();
    for (Matrix matrix : descriptor.matrices()) {
      String database = matrix.plan().database();
      Optional<DatabaseDescriptor> node =
          databases().filter(found -> found.name().equals(database)).findFirst();
      Path place = several ? output.resolve(database) : output;
      executions.add(
          new DatabaseExecution(
              descriptor.focus().narrow(matrix), node, place, listener, parameters, backends));
    }
    return executions;
  }

  private Stream<DatabaseDescriptor> databases() {
    return descriptor.getChildren().stream()
        .filter(DatabaseDescriptor.class::isInstance)
        .map(DatabaseDescriptor.class::cast);
  }

  private int selected() {
    return databases().mapToInt(database -> database.selected().size()).sum();
  }

  /** A verdict that is selected alone says nothing: it comes with the cells that it is about. */
  private void registerCells() {
    for (DatabaseDescriptor database : descriptor.databases().toList()) {
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

  private TestExecutionResult nothingSelected() {
    MatrixPlan plan = descriptor.matrices().get(0).plan();
    return failed(Messages.nothingSelected(plan));
  }

  private static TestExecutionResult mistakes(List<Problem> problems) {
    return failed(Messages.mistakes(problems));
  }

  private static TestExecutionResult failed(String message) {
    return TestExecutionResult.failed(new Finding(message));
  }

  private static TestExecutionResult aborted(String message) {
    return TestExecutionResult.aborted(new Finding(message));
  }
}
