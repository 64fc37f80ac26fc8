package dev.phased.compat.engine;

import java.util.function.Supplier;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Runs the matrices of a tree, one after the other. */
final class Execution {
  private final TestDescriptor engine;
  private final EngineExecutionListener listener;
  private final Parameters parameters;
  private final Supplier<SharedBackends> backends;
  private final ExecutionRequest request;

  Execution(ExecutionRequest request, Supplier<SharedBackends> backends) {
    this.backends = backends;
    this.request = request;
    engine = request.getRootTestDescriptor();
    listener = request.getEngineExecutionListener();
    parameters = Parameters.of(request.getConfigurationParameters());
  }

  void run() {
    listener.executionStarted(engine);
    boolean interrupted;
    try (SharedBackends shared = backends.get()) {
      interrupted = matrices(shared);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    listener.executionFinished(engine, TestExecutionResult.successful());
  }

  /**
   * Whether somebody other than JUnit has interrupted them. The thread is not, for it cleans up.
   */
  private boolean matrices(SharedBackends shared) {
    boolean interrupted = false;
    boolean cancelled;
    try (Cancellation cancellation = Cancellation.watch(request)) {
      for (TestDescriptor child : engine.getChildren()) {
        if (interrupted || cancellation.requested()) {
          listener.executionSkipped(child, Messages.STOPPED);
        } else if (child instanceof MatrixDescriptor matrix) {
          MatrixExecution execution =
              new MatrixExecution(matrix, listener, parameters, shared, cancellation);
          execution.run();
          interrupted = execution.isStopped();
        }
      }
      cancelled = cancellation.requested();
    }
    interrupted |= Thread.interrupted();
    return interrupted && !cancelled;
  }
}
