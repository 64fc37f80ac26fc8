package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes the entry class of a version, in this JVM and apart from it. */
final class ClasspathLauncher implements Launcher<ClasspathSpec> {
  @Override
  public LaunchedApp launch(ClasspathSpec spec, Database database, AppLog log)
      throws IOException, AppStartException {
    Files.writeString(log.file(), "");
    VersionLoader loader = new VersionLoader(spec.id(), spec.path(), spec.shared());
    Pool pool = Pool.open(spec.id(), database);
    Properties properties = new Properties();
    properties.putAll(new Placeholders(0, database).fill(spec.inputs().properties()));
    Entry entries = new Entry(loader, pool.source(), properties);
    ClasspathApp app = new ClasspathApp(spec, database, loader, pool, entries, log);
    if (!spec.entry().isEmpty()) {
      try {
        make(spec, app);
      } catch (AppStartException | RuntimeException | Error e) {
        app.close();
        throw e;
      }
    }
    return app;
  }

  private static void make(ClasspathSpec spec, ClasspathApp app) throws AppStartException {
    FutureTask<Object> making = new FutureTask<>(() -> app.made(spec.entry()));
    Thread thread = new Thread(making, "phased-start-" + spec.id());
    thread.setDaemon(true);
    thread.start();
    try {
      making.get(spec.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Failures.stillBeingMade(spec, app.log());
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      Throwable root = cause.getCause() == null ? cause : cause.getCause();
      throw Failures.notMade(spec, spec.entry(), root, app.log());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.stillBeingMade(spec, app.log());
    } finally {
      making.cancel(true);
    }
  }
}
