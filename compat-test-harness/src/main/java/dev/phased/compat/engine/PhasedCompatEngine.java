package dev.phased.compat.engine;

import dev.phased.compat.run.Backends;
import java.util.function.Supplier;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Runs classes with {@link dev.phased.compat.CompatibilityMatrix}. Found by {@link
 * java.util.ServiceLoader}; nobody needs to name it.
 */
public final class PhasedCompatEngine implements TestEngine {
  /** The id of the engine, and the beginning of the unique id of each of its tests. */
  public static final String ID = "phased-compat";

  private final Supplier<SharedBackends> backends;

  /** Called by the JUnit Platform. */
  public PhasedCompatEngine() {
    this(() -> new SharedBackends(Backends::open, Backends::close));
  }

  PhasedCompatEngine(Supplier<SharedBackends> backends) {
    this.backends = backends;
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, "phased compatibility");
    Discovery.resolve(request, engine);
    return engine;
  }

  @Override
  public void execute(ExecutionRequest request) {
    new Execution(request, backends).run();
  }
}
