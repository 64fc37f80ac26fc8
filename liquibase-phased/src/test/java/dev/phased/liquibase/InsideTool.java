package dev.phased.liquibase;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.ConsoleUIService;

/** Runs commands of the Liquibase that is beside it; values cross as types of the JDK. */
public final class InsideTool {
  private InsideTool() {}

  /**
   * Runs one command.
   *
   * @param command its words
   * @param directory where the changelogs are
   * @param arguments the command's arguments
   * @param settings what is set for Liquibase, by key
   * @param said where the console's and the log's lines go
   * @return what the command wrote to its output
   */
  public static String run(
      String command,
      Path directory,
      Map<String, Object> arguments,
      Map<String, String> settings,
      Appendable said)
      throws Exception {
    var output = new java.io.ByteArrayOutputStream();
    Map<String, Object> scope = new HashMap<>(settings);
    scope.put(Scope.Attr.resourceAccessor.name(), accessor(directory));
    scope.put(Scope.Attr.ui.name(), new Console(said));
    scope.put(Scope.Attr.logService.name(), new Log(said));
    Scope.child(
        scope,
        () -> {
          CommandScope commandScope = new CommandScope(command.split(" "));
          arguments.forEach(commandScope::addArgumentValue);
          commandScope.setOutput(output);
          commandScope.execute();
        });
    return output.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Runs one command on a connection that the caller opened, as Spring does. */
  public static String runOn(
      Connection connection,
      String command,
      Path directory,
      Map<String, Object> arguments,
      Map<String, String> settings,
      Appendable said)
      throws Exception {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    Map<String, Object> all = new HashMap<>(arguments);
    all.put(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG.getName(), database);
    return run(command, directory, all, settings, said);
  }

  /** Opens a connection with the driver that is beside this class. */
  public static Connection connect(String url, String user, String password) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
  }

  private static Object accessor(Path directory) throws Exception {
    var composite =
        new liquibase.resource.CompositeResourceAccessor(
            new DirectoryResourceAccessor(directory),
            new liquibase.resource.ClassLoaderResourceAccessor(InsideTool.class.getClassLoader()));
    return composite;
  }

  private static final class Console extends ConsoleUIService {
    private final Appendable said;

    Console(Appendable said) {
      this.said = said;
    }

    @Override
    public void sendMessage(String message) {
      append(said, "console: " + message);
    }

    @Override
    public void sendErrorMessage(String message) {
      append(said, "console: " + message);
    }

    @Override
    public void sendErrorMessage(String message, Throwable exception) {
      append(said, "console: " + message);
    }
  }

  private static final class Log extends AbstractLogService {
    private final Appendable said;

    Log(Appendable said) {
      this.said = said;
    }

    @Override
    public int getPriority() {
      return PRIORITY_DEFAULT;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public liquibase.logging.Logger getLog(Class type) {
      return new Lines(said);
    }
  }

  @SuppressWarnings("try")
  private static final class Lines extends AbstractLogger {
    private final Appendable said;

    Lines(Appendable said) {
      this.said = said;
    }

    @Override
    public void log(Level level, String message, Throwable e) {
      if (level.intValue() >= Level.INFO.intValue()) {
        append(said, level + ": " + message);
      }
    }
  }

  private static void append(Appendable said, String line) {
    try {
      synchronized (said) {
        said.append(line).append('\n');
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
