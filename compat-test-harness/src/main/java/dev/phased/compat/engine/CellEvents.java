package dev.phased.compat.engine;

import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.run.CellListener;
import dev.phased.compat.verdict.JudgedCell;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Mark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;

/**
 * Tells JUnit of cells as they go on. What a cell means depends on how its version did on the
 * states before, so a cell is told of when those are over.
 */
final class CellEvents implements CellListener {
  private final Matrix matrix;
  private final MatrixPlan plan;
  private final Map<CellId, CellDescriptor> selected = new LinkedHashMap<>();
  private final EngineExecutionListener listener;
  private final Path output;
  private final List<CellResult> results = new ArrayList<>();
  private final Set<CellId> known = new HashSet<>();
  private final Set<CellId> begun = new HashSet<>();
  private final Set<CellId> told = new HashSet<>();
  private boolean isStopped;

  CellEvents(
      Matrix matrix, List<CellDescriptor> selected, EngineExecutionListener listener, Path output) {
    this.matrix = matrix;
    this.plan = matrix.plan();
    selected.forEach(cell -> this.selected.put(cell.cell().id(), cell));
    this.listener = listener;
    this.output = output;
  }

  @Override
  public synchronized void started(CellId cell) {
    if (!isStopped && begun.add(cell)) {
      listener.executionStarted(descriptor(cell));
    }
  }

  @Override
  public synchronized void finished(CellResult result) {
    if (!isStopped) {
      add(result);
      tellReady();
    }
  }

  /**
   * Tells of all cells that are not over, and of none after that.
   *
   * @return what all of them came to
   */
  synchronized List<CellResult> stop(String reason) {
    isStopped = true;
    for (CellDescriptor cell : selected.values()) {
      CellId id = cell.cell().id();
      if (!known.contains(id)) {
        add(CellResult.notRun(id, reason));
        if (!begun.contains(id) && told.add(id)) {
          listener.executionSkipped(cell, reason);
        }
      }
    }
    tellReady();
    return List.copyOf(results);
  }

  private void add(CellResult result) {
    results.add(result);
    known.add(result.id());
  }

  private void tellReady() {
    Judgement judgement = Judgement.of(plan, results);
    for (Cell cell : plan.cells()) {
      if (isReady(cell) && told.add(cell.id())) {
        tell(judgement.cell(cell.id()).orElseThrow());
      }
    }
  }

  private boolean isReady(Cell cell) {
    return hasResult(cell) && (!(cell instanceof RunCell run) || isReady(run));
  }

  private boolean isReady(RunCell cell) {
    int state = plan.states().indexOf(cell.state());
    return plan.runs(cell.version()).stream()
        .filter(other -> plan.states().indexOf(other.state()) < state)
        .allMatch(other -> !selected.containsKey(other.id()) || hasResult(other));
  }

  private boolean hasResult(Cell cell) {
    return known.contains(cell.id());
  }

  private void tell(JudgedCell judged) {
    CellDescriptor descriptor = descriptor(judged.cell().id());
    for (LogExcerpt log : judged.result().evidence().logs()) {
      Path file = output.resolve(log.file());
      if (!log.file().isEmpty() && Files.isRegularFile(file)) {
        listener.fileEntryPublished(descriptor, FileEntry.from(file, "text/plain"));
      }
    }
    listener.executionFinished(descriptor, result(judged));
  }

  private CellDescriptor descriptor(CellId cell) {
    return Objects.requireNonNull(selected.get(cell), "Only what is selected runs");
  }

  private TestExecutionResult result(JudgedCell judged) {
    // Who selected a part sees how that part went; the verdict says that it is not all.
    if (judged.mark() == Mark.NOT_RUN && judged.result().outcome() == Outcome.PASSED) {
      return TestExecutionResult.successful();
    }
    return switch (judged.mark()) {
      case WORKS, GONE, ACCEPTED -> TestExecutionResult.successful();
      case FAILS, NOT_RUN -> TestExecutionResult.aborted(new Finding(judged.reason()));
      case BROKEN ->
          TestExecutionResult.failed(new Finding(Messages.broken(judged, matrix, output)));
    };
  }
}
