package dev.phased.compat.engine;

import dev.phased.compat.database.ServerException;
import dev.phased.compat.run.Backend;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opened when the first matrix needs it. What failed once is not tried again. */
final class SharedBackend implements AutoCloseable {
  private final Supplier<Backend> opening;
  private final Consumer<Backend> closing;
  private @Nullable Backend open;
  private @Nullable ServerException failure;

  SharedBackend(Supplier<Backend> opening, Consumer<Backend> closing) {
    this.opening = opening;
    this.closing = closing;
  }

  Backend get() {
    if (failure != null) {
      throw failure;
    }
    if (open == null) {
      try {
        open = opening.get();
      } catch (ServerException e) {
        failure = e;
        throw e;
      }
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
