package dev.phased.compat.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Makes objects of a version's classes.
 *
 * @param loader has the classes
 * @param source the database
 * @param properties what its user has set
 */
record Entry(VersionLoader loader, DataSource source, Properties properties) {
  private static final List<List<Class<?>>> CONSTRUCTORS =
      List.of(
          List.of(DataSource.class, Properties.class),
          List.of(DataSource.class),
          List.of(Properties.class),
          List.of());

  /**
   * A new object.
   *
   * @throws Throwable what its constructor throws; NoSuchMethodException if it has none that fits
   */
  Object make(String name) throws Throwable {
    return loader.within(() -> made(Class.forName(name, true, loader)));
  }

  /** The first class that a service file of the version names for a type. */
  Optional<String> provider(Class<?> type) throws IOException {
    URL file = loader.findResource("META-INF/services/" + type.getName());
    if (file == null) {
      return Optional.empty();
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .findFirst();
    }
  }

  private Object made(Class<?> type) throws Throwable {
    Constructor<?> constructor = constructor(type);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes()).map(this::argument).toArray());
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
    List<Constructor<?>> all = List.of(type.getDeclaredConstructors());
    return CONSTRUCTORS.stream()
        .flatMap(wanted -> all.stream().filter(c -> List.of(c.getParameterTypes()).equals(wanted)))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(type.getName() + " has none that fits"));
  }

  private Object argument(Class<?> type) {
    return type == DataSource.class ? source : properties;
  }
}
