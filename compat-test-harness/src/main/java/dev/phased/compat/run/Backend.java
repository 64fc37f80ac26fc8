package dev.phased.compat.run;

import dev.phased.compat.app.AppLauncher;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.embedded.EmbeddedServer;
import dev.phased.compat.observe.StatementLog;
import dev.phased.compat.process.Estate;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What all matrices of a run share: one server, and what cleans up. */
public final class Backend implements AutoCloseable {
  private static final int LONGEST_NAME = 40;

  private final Estate estate;
  private final DatabaseServer server;
  private final StatementLog log;
  private final AppLauncher launcher;
  private final AtomicInteger databases = new AtomicInteger();

  private Backend(Estate estate, DatabaseServer server) {
    this.estate = estate;
    this.server = server;
    this.log = StatementLog.of(server.journal());
    this.launcher = new AppLauncher(estate);
  }

  /**
   * Starts the server.
   *
   * @throws ServerException if it does not start
   */
  public static Backend open() {
    Estate estate;
    try {
      estate = Estate.open();
    } catch (IOException e) {
      throw new ServerException(
          "The run has no directory or process of its own: "
              + e.getMessage()
              + ". Check that "
              + System.getProperty("java.io.tmpdir")
              + " can be written to and has room.",
          e);
    }
    try {
      return new Backend(estate, EmbeddedServer.start(estate));
    } catch (RuntimeException e) {
      estate.close();
      throw e;
    }
  }

  DatabaseServer server() {
    return server;
  }

  StatementLog log() {
    return log;
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
        + databases.incrementAndGet()
        + "_"
        + word.substring(0, Math.min(word.length(), LONGEST_NAME));
  }

  @Override
  public void close() {
    try (estate) {
      log.close();
      server.close();
    }
  }
}
