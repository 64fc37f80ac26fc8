package dev.phased.compat.run;

import dev.phased.compat.app.AppLauncher;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.ClasspathSpec;
import dev.phased.compat.app.Failures;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.observe.StatementLog;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What cells on one database need: its server, and what starts apps. */
public final class Backend {
  private static final int LONGEST_NAME = 40;

  /** Others may have databases on the same server. */
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private final DatabaseServer server;
  private final StatementLog log;
  private final AppLauncher launcher;
  private final Path directory;
  private final AtomicInteger databases = new AtomicInteger();

  Backend(DatabaseServer server, AppLauncher launcher, Path directory) {
    this.server = server;
    this.log = logOf(server);
    this.launcher = launcher;
    this.directory = directory;
  }

  private static StatementLog logOf(DatabaseServer server) {
    try {
      return StatementLog.of(server.journal());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  DatabaseServer server() {
    return server;
  }

  StatementLog log() {
    return log;
  }

  /** A directory that goes with the run. */
  Path directory() {
    return directory;
  }

  /**
   * Starts an app and waits until it is ready.
   *
   * @param file where its output goes
   * @throws AppStartException if it ends, takes longer than it may, or migrates by itself
   */
  LaunchedApp launch(AppSpec spec, Database database, Path file)
      throws IOException, AppStartException, SQLException {
    if (spec instanceof ClasspathSpec) {
      return launcher.launch(spec, database, file);
    }
    AppliedMigrations before = AppliedMigrations.of(database);
    LaunchedApp app = launcher.launch(spec, database, file);
    try {
      List<String> added = AppliedMigrations.of(database).since(before);
      if (!added.isEmpty()) {
        throw Failures.migrated(app, added);
      }
      return app;
    } catch (SQLException | AppStartException | RuntimeException e) {
      app.close();
      throw e;
    }
  }

  Database create(String purpose) {
    return server.create(name(purpose));
  }

  Database copy(Database template, String purpose) {
    return server.copy(template, name(purpose));
  }

  private String name(String purpose) {
    String word = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return "phased_"
        + run
        + "_"
        + databases.incrementAndGet()
        + "_"
        + word.substring(0, Math.min(word.length(), LONGEST_NAME));
  }

  void close() {
    log.close();
    server.close();
  }
}
