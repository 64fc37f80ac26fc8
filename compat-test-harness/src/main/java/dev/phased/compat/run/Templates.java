package dev.phased.compat.run;

import dev.phased.compat.database.Database;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.schema.MigrationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/**
 * One database per schema state, built once: the first by its migrations, each later one by those
 * that lead to it, on a copy of the one before. Rows come in on the first.
 */
final class Templates {
  private final Backend backend;
  private final Matrix matrix;
  private final Filling filling;
  private final Map<String, CompletableFuture<Database>> byState = new HashMap<>();

  Templates(Backend backend, Matrix matrix, Filling filling) {
    this.backend = backend;
    this.matrix = matrix;
    this.filling = filling;
  }

  /** Begins to build all of them, one after the other. */
  void build(Executor executor) {
    CompletableFuture<Database> before =
        CompletableFuture.supplyAsync(() -> backend.create("S0"), executor);
    for (SchemaState state : matrix.plan().states()) {
      before = before.thenApplyAsync(earlier -> migrate(earlier, state), executor);
      byState.put(state.id(), before);
    }
  }

  /** Waits until no state is being built any more. */
  void awaitAll() throws InterruptedException {
    for (CompletableFuture<Database> state : byState.values()) {
      try {
        state.get();
      } catch (ExecutionException e) {
        // The cells there will say so.
      }
    }
  }

  /**
   * A new copy of a state; waits until the state is built.
   *
   * @throws MigrationException if a migration that leads there failed
   * @throws FillException if the rows could not be made
   */
  Database copy(SchemaState state, String purpose) throws MigrationException {
    return backend.copy(await(state), purpose);
  }

  private Database await(SchemaState state) throws MigrationException {
    try {
      return Objects.requireNonNull(byState.get(state.id()), state.id()).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Failed failed
          && failed.getCause() instanceof MigrationException m) {
        throw m;
      }
      if (e.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  private Database migrate(Database earlier, SchemaState state) {
    Database database = backend.copy(earlier, state.id());
    try {
      matrix.history().migrate(database, state.last());
      if (state.phase().isEmpty()) {
        filling.into(database);
      }
      return database;
    } catch (MigrationException e) {
      throw new Failed(e);
    }
  }

  /** Carries a checked exception through a future. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(MigrationException cause) {
      super(cause);
    }
  }
}
