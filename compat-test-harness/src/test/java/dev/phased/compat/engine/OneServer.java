package dev.phased.compat.engine;

import dev.phased.compat.run.Backend;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The engine as it is, but on one server for all tests, which ends after the last of them. */
final class OneServer implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneServer.class))
        .put("server", (AutoCloseable) () -> Holder.BACKEND.close());
  }

  EngineTestKit.Builder engine() {
    return EngineTestKit.engine(
        new PhasedCompatEngine(() -> new SharedBackend(() -> Holder.BACKEND, backend -> {})));
  }

  /** Not started by tests that need no server. */
  private static final class Holder {
    static final Backend BACKEND = Backend.open();
  }
}
