package dev.phased.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;

/** What is measured; called in a class loader that has phased or has it not. */
public final class Tools {
  private Tools() {}

  /** Runs the tool that is named first, in a JVM of its own. Prints that JVM's CPU time in ms. */
  public static void main(String[] arguments) throws Exception {
    String tool = arguments[0];
    if (tool.equals("flyway")) {
      flyway(arguments[1], arguments[2], arguments[3], arguments[4]);
    } else {
      liquibase(arguments[1], arguments[2], arguments[3], arguments[4]);
    }
    System.out.println(
        "CPU "
            + ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis());
  }

  /** Runs Flyway. Milliseconds. */
  public static Double flyway(String url, String user, String password, String directory) {
    return flyway(url, user, password, directory, Map.of());
  }

  /** Runs Flyway; a short lock timeout reaches phased as an ordinary placeholder. Milliseconds. */
  public static Double impatientFlyway(String url, String user, String password, String directory) {
    return flyway(url, user, password, directory, Map.of("phased_lock_timeout", "200ms"));
  }

  private static Double flyway(
      String url,
      String user,
      String password,
      String directory,
      Map<String, String> placeholders) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(url, user, password)
            .locations("filesystem:" + directory)
            .placeholders(placeholders)
            .load();
    long start = System.nanoTime();
    flyway.migrate();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Runs Liquibase. Milliseconds. */
  public static Double liquibase(String url, String user, String password, String directory)
      throws Exception {
    Class.forName("org.postgresql.Driver"); // registers itself for this class loader
    var files = new DirectoryResourceAccessor(Path.of(directory));
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      var database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      long start = System.nanoTime();
      Scope.child(
          Map.of(
              Scope.Attr.resourceAccessor.name(),
              files,
              Scope.Attr.ui.name(),
              new LoggerUIService()),
          () ->
              new CommandScope(UpdateCommandStep.COMMAND_NAME)
                  .addArgumentValue(
                      DbUrlConnectionArgumentsCommandStep.DATABASE_ARG.getName(), database)
                  .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG.getName(), "changelog.sql")
                  .setOutput(java.io.OutputStream.nullOutputStream())
                  .execute());
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
