package dev.phased.compat.engine;

import dev.phased.compat.run.Backends;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * The engine as it is, but with one server of each kind for all tests, which end after the last of
 * them.
 */
final class OneServer implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneServer.class))
        .put("server", (AutoCloseable) () -> Holder.BACKENDS.close());
  }

  EngineTestKit.Builder engine() {
    return EngineTestKit.engine(
        new PhasedCompatEngine(() -> new SharedBackends(() -> Holder.BACKENDS, backends -> {})));
  }

  /** Not started by tests that need no server. */
  private static final class Holder {
    static final Backends BACKENDS = Backends.open();
  }
}
