package dev.phased.compat.engine;

import dev.phased.compat.run.Backends;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opened when the first matrix needs them. */
final class SharedBackends implements AutoCloseable {
  private final Supplier<Backends> opening;
  private final Consumer<Backends> closing;
  private @Nullable Backends open;

  SharedBackends(Supplier<Backends> opening, Consumer<Backends> closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /**
   * The same each time.
   *
   * @throws dev.phased.compat.database.ServerException if a run can't be had at all
   */
  Backends get() {
    if (open == null) {
      open = opening.get();
    }
    return open;
  }

  @Override
  public void close() {
    if (open != null) {
      closing.accept(open);
    }
  }
}
