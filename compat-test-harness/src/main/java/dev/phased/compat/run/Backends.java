package dev.phased.compat.run;

import dev.phased.compat.app.AppLauncher;
import dev.phased.compat.app.ImageSpec;
import dev.phased.compat.app.Launcher;
import dev.phased.compat.app.testcontainers.ImageLauncher;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.embedded.EmbeddedServer;
import dev.phased.compat.database.external.ExternalServer;
import dev.phased.compat.database.testcontainers.ContainerServer;
import dev.phased.compat.process.Estate;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * What all matrices of a run share: one server for each database, and what cleans up. A server that
 * could not be had once is not tried again.
 */
public final class Backends implements AutoCloseable {
  private final Estate estate;
  private final AppLauncher launcher;
  private final Map<DatabaseSpec, CompletableFuture<Backend>> backends = new LinkedHashMap<>();

  private Backends(Estate estate) {
    this.estate = estate;
    this.launcher = new AppLauncher(estate, containers(estate));
  }

  /**
   * Without any server yet.
   *
   * @throws ServerException if the run can't have a directory or process of its own
   */
  public static Backends open() {
    try {
      return new Backends(Estate.open());
    } catch (IOException e) {
      throw new ServerException(
          "The run has no directory or process of its own: "
              + e.getMessage()
              + ". Check that "
              + System.getProperty("java.io.tmpdir")
              + " can be written to and has room.",
          e);
    }
  }

  /** Begins to start a server, so that it is there when it is needed. */
  public void prepare(DatabaseSpec database) {
    var unused = future(database);
  }

  /**
   * Waits for a server; starts it if nobody has.
   *
   * @throws ServerException if it can't be had
   * @throws InterruptedException if the thread is interrupted; the server goes on starting
   */
  public Backend get(DatabaseSpec database) throws InterruptedException {
    try {
      return future(database).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ServerException failure) {
        throw failure;
      }
      throw new ServerException(
          "The database " + database.id() + " can't be used: " + e.getCause(), e.getCause());
    }
  }

  private synchronized CompletableFuture<Backend> future(DatabaseSpec database) {
    return backends.computeIfAbsent(
        database,
        wanted ->
            CompletableFuture.supplyAsync(
                () -> new Backend(start(wanted), launcher, estate.directory()),
                Backends::onThread));
  }

  private DatabaseServer start(DatabaseSpec database) {
    if (database instanceof DatabaseSpec.Container container) {
      return ContainerServer.start(estate, container.vendor(), container.image());
    }
    if (database instanceof DatabaseSpec.External external) {
      return ExternalServer.open(external);
    }
    return EmbeddedServer.start(estate);
  }

  private static void onThread(Runnable task) {
    Thread thread = new Thread(task, "phased-compat-server");
    thread.setDaemon(true);
    // A service that is looked up there is one of the harness or its dependencies.
    thread.setContextClassLoader(Backends.class.getClassLoader());
    thread.start();
  }

  @Override
  public synchronized void close() {
    try (estate) {
      backends.values().stream()
          .filter(future -> future.handle((backend, failure) -> backend != null).join())
          .map(CompletableFuture::join)
          .forEach(Backend::close);
    }
  }

  /** Only images need Testcontainers on the class path. */
  private static Launcher<ImageSpec> containers(Estate estate) {
    return (spec, database, log) -> new ImageLauncher(estate).launch(spec, database, log);
  }
}
