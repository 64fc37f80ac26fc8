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

  Execution(ExecutionRequest request, Supplier<SharedBackends> backends) {
    this.backends = backends;
    engine = request.getRootTestDescriptor();
    listener = request.getEngineExecutionListener();
    parameters = Parameters.of(request.getConfigurationParameters());
  }

  void run() {
    listener.executionStarted(engine);
    try (SharedBackends shared = backends.get()) {
      for (TestDescriptor child : engine.getChildren()) {
        if (child instanceof MatrixDescriptor matrix) {
          new MatrixExecution(matrix, listener, parameters, shared).run();
        }
      }
    }
    listener.executionFinished(engine, TestExecutionResult.successful());
  }
}
