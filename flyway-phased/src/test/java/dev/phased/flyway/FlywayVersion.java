package dev.phased.flyway;

import dev.phased.Phase;
import dev.phased.flyway.apart.Runner;
import dev.phased.testing.Apart;
import dev.phased.testing.TestServer.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** A version of Flyway whose jars the build has laid out, to be run with phased or without. */
record FlywayVersion(String name) {
  /** Kept until the JVM ends: to load Flyway takes longer than to run it. */
  private static final Map<String, Apart> LOADERS = new ConcurrentHashMap<>();

  /** All that this build tests. */
  static List<FlywayVersion> all() {
    return Arrays.stream(System.getProperty("phased.flyways", "13.12.0").split(","))
        .map(FlywayVersion::new)
        .toList();
  }

  /** Runs a command with phased on the class path. */
  List<String> phased(
      String command, Database database, String location, Map<String, String> settings)
      throws Exception {
    return run(command, access(database), location, settings, PhasedFlyway.class, Phase.class);
  }

  /** Runs a command with phased on the class path, on any database. */
  List<String> phasedOn(List<String> access, String command, String location) throws Exception {
    return run(command, access, location, Map.of(), PhasedFlyway.class, Phase.class);
  }

  /** Runs migrate with phased and with classes of a user's, compiled to {@code classes}. */
  void migrateWith(Path classes, Database database, String location, Map<String, String> settings)
      throws Exception {
    List<Path> classPath = new ArrayList<>(classPath(PhasedFlyway.class, Phase.class));
    classPath.add(classes);
    try (Apart apart = new Apart(classPath)) {
      apart.call(Runner.class.getName(), "run", "migrate", access(database), location, settings);
    }
  }

  /** Runs a command as it is without phased. */
  List<String> plain(
      String command, Database database, String location, Map<String, String> settings)
      throws Exception {
    return run(command, access(database), location, settings);
  }

  private List<String> run(
      String command,
      List<String> access,
      String location,
      Map<String, String> settings,
      Class<?>... ours)
      throws Exception {
    @SuppressWarnings("unchecked")
    List<String> lines =
        (List<String>)
            LOADERS
                .computeIfAbsent(name + List.of(ours), key -> loader(ours))
                .call(Runner.class.getName(), "run", command, access, location, settings);
    return lines;
  }

  /** Whether Jackson is on its class path. */
  boolean hasJackson() {
    return jars().stream().anyMatch(jar -> jar.getFileName().toString().contains("databind"));
  }

  private Apart loader(Class<?>... ours) {
    return new Apart(classPath(ours));
  }

  private List<Path> classPath(Class<?>... ours) {
    Stream<Path> others =
        Stream.concat(
                Stream.of(ours),
                Stream.of(Runner.class, Driver.class, org.mariadb.jdbc.Driver.class))
            .map(FlywayVersion::origin);
    return Stream.concat(jars().stream(), others).toList();
  }

  private static List<String> access(Database database) {
    return List.of(database.url(), database.user(), database.password());
  }

  private List<Path> jars() {
    Path directory =
        Path.of(System.getProperty("phased.flyways.directory", "target/flyway")).resolve(name);
    try (Stream<Path> jars = Files.list(directory)) {
      return jars.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar or directory that a class came from. */
  static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Flyway " + name;
  }
}
