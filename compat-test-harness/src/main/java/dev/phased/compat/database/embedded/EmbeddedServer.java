package dev.phased.compat.database.embedded;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.process.Estate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** One PostgreSQL, started from the binaries on the class path, in the directory of a run. */
public final class EmbeddedServer implements DatabaseServer {
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

  private final EmbeddedPostgres server;
  private final Database maintenance;
  private final Path statementLog;
  private final String description;

  private EmbeddedServer(EmbeddedPostgres server, Path log) throws SQLException {
    this.server = server;
    this.maintenance = database("postgres");
    this.statementLog = log;
    try (Connection connection = maintenance.connect()) {
      this.description =
          "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ", embedded";
    }
  }

  /**
   * Starts a server.
   *
   * @throws ServerException if it does not start
   */
  public static EmbeddedServer start(Estate estate) {
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
      return new EmbeddedServer(builder.start(), log.resolve("statements.json"));
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new ServerException(
          "The embedded PostgreSQL did not start: "
              + e.getMessage()
              + " Check that the directory "
              + estate.directory().getParent()
              + " has room and may hold executables, and that user namespaces are allowed when"
              + " this runs as root.",
          e);
    }
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Path statementLog() {
    return statementLog;
  }

  @Override
  public Database create(String name) {
    execute("CREATE DATABASE " + quoted(name));
    return database(name);
  }

  @Override
  public Database copy(Database template, String name) {
    execute("CREATE DATABASE " + quoted(name) + " TEMPLATE " + quoted(template.name()));
    return database(name);
  }

  @Override
  public void drop(Database database) {
    execute("DROP DATABASE IF EXISTS " + quoted(database.name()) + " WITH (FORCE)");
  }

  @Override
  public boolean answers() {
    try (Connection connection = maintenance.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1")) {
      return rows.next();
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new ServerException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
    }
  }

  private Database database(String name) {
    return new Database(
        name, "jdbc:postgresql://localhost:" + server.getPort() + "/" + name, USER, USER);
  }

  private void execute(String sql) {
    try (Connection connection = maintenance.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new ServerException("The database server refused " + sql + ": " + e.getMessage(), e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
