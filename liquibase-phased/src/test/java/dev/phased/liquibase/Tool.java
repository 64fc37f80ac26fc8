package dev.phased.liquibase;

import dev.phased.testing.Apart;
import dev.phased.testing.TestServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One version of Liquibase, apart from all others, with or without phased beside it. */
final class Tool {
  private static final Map<String, Tool> TOOLS = new ConcurrentHashMap<>();

  private final String version;
  private final List<Path> classPath;
  private final Apart apart;

  private Tool(String version, List<Path> classPath) {
    this.version = version;
    this.classPath = classPath;
    this.apart = new Apart(classPath);
  }

  /** The versions that this build runs the tests on. */
  static Stream<String> versions() {
    return Arrays.stream(System.getProperty("phased.liquibases", "4.33.0").split(","));
  }

  static Tool phased(String version) {
    return TOOLS.computeIfAbsent(version, v -> new Tool(v, classPath(v, true)));
  }

  /** The same version with nothing of phased on its class path. */
  static Tool plain(String version) {
    return TOOLS.computeIfAbsent(
        "plain " + version, v -> new Tool(version, classPath(version, false)));
  }

  String version() {
    return version;
  }

  /** What it sees, for a JVM of its own. */
  List<Path> classPath() {
    return classPath;
  }

  /** The same, but with the jars of {@code target/products/…} on the class path too. */
  Tool beside(String product) {
    try (Stream<Path> jars = Files.list(Path.of("target/products", product).toAbsolutePath())) {
      return new Tool(version, Stream.concat(classPath.stream(), jars.sorted()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Run on(TestServer.Database database, Path directory) {
    return new Run(
        Map.of("url", database.url(), "username", database.user(), "password", database.password()),
        directory);
  }

  Run on(String url, String user, String password, Path directory) {
    return new Run(Map.of("url", url, "username", user, "password", password), directory);
  }

  /** A connection of this version's own driver, for {@link Run#with(Connection)}. */
  Connection connect(TestServer.Database database) throws Exception {
    return connect(database.url(), database.user(), database.password());
  }

  /** The same to any database. */
  Connection connect(String url, String user, String password) throws Exception {
    return (Connection) apart.call(InsideTool.class.getName(), "connect", url, user, password);
  }

  private static List<Path> classPath(String version, boolean phased) {
    List<Path> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      boolean ours =
          entry.contains("phased-core") || entry.endsWith("liquibase-phased/target/classes");
      boolean wanted =
          entry.matches(
              ".*(commons-|opencsv|snakeyaml|jaxb|postgresql|mysql|mariadb|test-classes).*");
      if (ours ? phased : wanted) {
        path.add(Path.of(entry));
      }
    }
    path.add(Path.of("target/liquibases/liquibase-core-" + version + ".jar").toAbsolutePath());
    return path;
  }

  /** What a command did. */
  record Outcome(String output, String said, Exception failure) {
    /** The messages of the failure and its causes. */
    String error() {
      StringBuilder messages = new StringBuilder();
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        messages.append(cause.getMessage()).append('\n');
      }
      return messages.toString();
    }

    Outcome succeeded() {
      if (failure != null) {
        throw new AssertionError(said + error(), failure);
      }
      return this;
    }
  }

  /** Commands against one database, with one directory of changelogs. */
  final class Run {
    private final Map<String, Object> arguments;
    private final Path directory;
    private final Map<String, String> settings = new HashMap<>();

    @SuppressWarnings("JdkObsolete") // tests read it while the command writes
    private final StringBuffer said = new StringBuffer();

    private Connection connection;
    private String runner = InsideTool.class.getName();

    Run(Map<String, ?> arguments, Path directory) {
      this.arguments = new HashMap<>(arguments);
      this.directory = directory;
    }

    Run set(String key, String value) {
      settings.put("liquibase.phased." + key, value);
      return this;
    }

    /** Sets one of Liquibase's own settings. */
    Run raw(String key, String value) {
      settings.put(key, value);
      return this;
    }

    Run argument(String name, Object value) {
      arguments.put(name, value);
      return this;
    }

    /**
     * Runs commands with the class of this name, which has a method like {@link InsideTool#run}.
     */
    Run through(String other) {
      runner = other;
      return this;
    }

    /** Works on this connection instead of opening one. */
    Run with(Connection own) {
      connection = own;
      arguments.keySet().removeAll(List.of("url", "username", "password"));
      return this;
    }

    /** Writes a file into the directory of changelogs. */
    Run file(String name, String text) {
      try {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What the console and the log have said so far. */
    String said() {
      return said.toString();
    }

    Outcome update(String changelog) {
      return run("update", changelog);
    }

    Outcome run(String command, String changelog) {
      Map<String, Object> all = new HashMap<>(arguments);
      all.put("changelogFile", changelog);
      return run(command, all);
    }

    Outcome run(String command, Map<String, Object> all) {
      int before = said.length();
      try {
        Object output =
            connection == null
                ? apart.call(runner, "run", command, directory, all, settings, said)
                : apart.call(
                    InsideTool.class.getName(),
                    "runOn",
                    connection,
                    command,
                    directory,
                    all,
                    settings,
                    said);
        return new Outcome((String) output, said.substring(before), null);
      } catch (Exception e) {
        return new Outcome("", said.substring(before), e);
      }
    }
  }
}
