package dev.phased.flyway;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.internal.scanner.Scanner;

/**
 * Flyway's scanner for Java migrations, for users whose own provider of resources hides the one
 * that Flyway has made. Its constructor took more arguments before 11.14.
 */
final class Scanners {
  private Scanners() {}

  @SuppressWarnings("unchecked")
  static ClassProvider<JavaMigration> javaMigrations(Configuration configuration) {
    try {
      Constructor<?> constructor = Scanner.class.getConstructors()[0];
      Object[] arguments =
          Arrays.stream(constructor.getParameterTypes())
              .map(type -> argument(type, configuration))
              .toArray();
      return (ClassProvider<JavaMigration>) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new FlywayException(
          "flyway-phased does not know this version of Flyway: it cannot look for Java migrations."
              + " Set a JavaMigrationClassProvider, or use a version that the documentation of"
              + " phased lists.",
          e);
    }
  }

  private static Object argument(Class<?> type, Configuration configuration) {
    if (type == Class.class) {
      return JavaMigration.class;
    }
    if (type == Configuration.class) {
      return configuration;
    }
    if (type == Location[].class) {
      return configuration.getLocations();
    }
    if (type == boolean.class) {
      return false;
    }
    try {
      return type.getConstructor().newInstance(); // a cache
    } catch (ReflectiveOperationException e) {
      throw new FlywayException("Flyway's scanner needs a " + type.getName(), e);
    }
  }
}
