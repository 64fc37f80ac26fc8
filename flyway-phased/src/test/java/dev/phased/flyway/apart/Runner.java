package dev.phased.flyway.apart;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.extensibility.Plugin;

/** Runs one command of Flyway. Everything that goes in and out is a type of the JDK. */
public final class Runner {
  private static final String PHASED = "dev.phased.flyway.PhasedFlyway";

  private Runner() {}

  /**
   * Runs {@code command}, which is migrate, validate, info, held, plan or undo, which undoes the
   * latest version.
   *
   * @param database URL, user and password
   * @param settings {@code phased.} and a setting of phased, given to its extension; {@code
   *     javaMigrations} and a class name; {@code map:} and a key for Flyway's own reading; else a
   *     property of Flyway's fluent configuration that takes one text or boolean
   * @return what the command found, one line each
   */
  public static List<String> run(
      String command, List<String> database, String location, Map<String, String> settings)
      throws Exception {
    FluentConfiguration configuration =
        Flyway.configure(Runner.class.getClassLoader())
            .dataSource(database.get(0), database.get(1), database.get(2))
            .locations(location.split(","));
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      set(configuration, setting.getKey(), setting.getValue());
    }
    Flyway flyway = configuration.load();
    return switch (command) {
      case "migrate" -> List.of(String.valueOf(flyway.migrate().migrationsExecuted));
      case "validate" -> {
        flyway.validate();
        yield List.of();
      }
      case "info" -> Arrays.stream(flyway.info().all()).map(Runner::line).toList();
      case "held" -> lines(call("held", flyway));
      case "plan" -> call("plan", flyway).toString().lines().toList();
      case "undo" -> lines(undoLast(flyway));
      default -> throw new IllegalArgumentException(command);
    };
  }

  /** Migrates: URL, user, password, location. */
  public static void main(String... arguments) throws Exception {
    run("migrate", List.of(arguments).subList(0, 3), arguments[3], Map.of());
  }

  private static String line(MigrationInfo info) {
    return info.getScript() + " " + info.getState().getDisplayName();
  }

  /** By reflection, since phased is not always on the class path. */
  private static Object call(String method, Flyway flyway) throws Exception {
    return Class.forName(PHASED).getMethod(method, Flyway.class).invoke(null, flyway);
  }

  private static Object undoLast(Flyway flyway) throws Exception {
    Class<?> options = Class.forName("dev.phased.flyway.UndoOptions");
    return Class.forName(PHASED)
        .getMethod("undo", Flyway.class, options)
        .invoke(null, flyway, options.getMethod("last", int.class).invoke(null, 1));
  }

  private static List<String> lines(Object found) {
    return ((List<?>) found).stream().map(Object::toString).toList();
  }

  private static void set(FluentConfiguration configuration, String key, String value)
      throws Exception {
    if (key.startsWith("phased.")) {
      Object extension = extension(configuration);
      String name = key.substring("phased.".length());
      extension.getClass().getMethod(setter(name), String.class).invoke(extension, value);
    } else if (key.equals("javaMigrations")) {
      configuration.javaMigrations(
          Class.forName(value).asSubclass(JavaMigration.class).getConstructor().newInstance());
    } else if (key.startsWith("map:")) {
      configuration.configuration(Map.of(key.substring("map:".length()), value));
    } else if (key.startsWith("placeholder:")) {
      configuration.placeholders(Map.of(key.substring("placeholder:".length()), value));
    } else {
      for (Method method : FluentConfiguration.class.getMethods()) {
        if (method.getName().equals(key) && method.getParameterCount() == 1) {
          Class<?> type = method.getParameterTypes()[0];
          if (type == boolean.class || type == String.class) {
            method.invoke(configuration, type == String.class ? value : Boolean.valueOf(value));
            return;
          }
        }
      }
      throw new IllegalArgumentException(key);
    }
  }

  @SuppressWarnings("deprecation")
  private static Object extension(Configuration configuration) throws Exception {
    return configuration
        .getPluginRegister()
        .getPlugin(
            Class.forName("dev.phased.flyway.PhasedConfigurationExtension")
                .asSubclass(Plugin.class));
  }

  private static String setter(String name) {
    return "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
