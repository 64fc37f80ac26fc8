package dev.phased.compat.run;

import dev.phased.compat.app.AppLauncher;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.observe.StatementLog;
import java.nio.file.Path;
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

  AppLauncher launcher() {
    return launcher;
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
