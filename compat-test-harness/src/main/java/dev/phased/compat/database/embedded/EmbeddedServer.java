package dev.phased.compat.database.embedded;

import dev.phased.compat.database.Administration;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.Journal;
import dev.phased.compat.database.ManagedServer;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.process.Estate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One PostgreSQL, started from the binaries on the class path, in the directory of a run. */
public final class EmbeddedServer {
  private static final String USER = "postgres";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("log_destination", "jsonlog"),
          Map.entry("logging_collector", "on"),
          Map.entry("log_filename", "statements.log"),
          Map.entry("log_rotation_age", "0"),
          Map.entry("log_rotation_size", "0"),
          Map.entry("log_statement", "all"),
          // The values that an app sends are its own; reports show statements only.
          Map.entry("log_parameter_max_length", "0"),
          Map.entry("max_connections", "300"),
          // One run, one machine, no crash to survive.
          Map.entry("fsync", "off"),
          Map.entry("synchronous_commit", "off"),
          Map.entry("full_page_writes", "off"),
          Map.entry("autovacuum", "off"));

  private EmbeddedServer() {}

  /**
   * Starts a server.
   *
   * @throws ServerException if it does not start
   */
  public static DatabaseServer start(Estate estate) {
    Path data = estate.directory().resolve("postgres");
    Path log = estate.directory().resolve("log");
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(true)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("log_directory", log.toString());
    SETTINGS.forEach(builder::setServerConfig);
    try {
      EmbeddedPostgres server = builder.start();
      return new ManagedServer(
          Administration.of(Vendor.POSTGRESQL, maintenance(server)),
          "embedded",
          new Journal.LogFile(log.resolve("statements.json")),
          () -> stop(server));
    } catch (IOException | IllegalStateException e) {
      throw new ServerException(
          "The embedded PostgreSQL did not start: "
              + e.getMessage()
              + ". Check that the directory "
              + estate.directory().getParent()
              + " may hold executables and has room (it has "
              + estate.directory().toFile().getUsableSpace() / (1024 * 1024)
              + " MB, and 200 MB should do), and that user namespaces are allowed when this runs as"
              + " root.",
          e);
    }
  }

  private static Database maintenance(EmbeddedPostgres server) {
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + USER;
    return new Database(USER, url, USER, USER);
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new ServerException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
    }
  }
}
