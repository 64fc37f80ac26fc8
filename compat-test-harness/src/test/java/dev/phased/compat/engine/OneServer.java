package dev.phased.compat.engine;

import dev.phased.compat.run.Backends;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * The engine as it is, but with one server of each kind for all tests of a JVM; they end when the
 * JVM does.
 */
final class OneServer {
  private OneServer() {}

  static EngineTestKit.Builder engine() {
    return EngineTestKit.engine(
        new PhasedCompatEngine(() -> new SharedBackends(() -> Holder.BACKENDS, backends -> {})));
  }

  /** Not started by tests that need no server. */
  private static final class Holder {
    static final Backends BACKENDS = Backends.open();
  }
}
