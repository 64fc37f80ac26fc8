package dev.phased.flyway;

import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A directory of migrations and an empty database, as a user of Flyway has them. */
record Project(Path directory, Database database) {
  /** A new one, with files as name, content, name, content … */
  static Project of(Path directory, String... files) {
    Project project = new Project(directory, TestServer.database("project"));
    for (int i = 0; i < files.length; i += 2) {
      project.write(files[i], files[i + 1]);
    }
    return project;
  }

  /** Writes a file, or writes it anew. */
  void write(String name, String content) {
    write(directory, name, content);
  }

  /** Writes a file, or writes it anew. */
  static void write(Path directory, String name, String content) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      file.toFile().setExecutable(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Flyway for it, to be configured further. */
  FluentConfiguration configure() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("filesystem:" + directory);
  }

  /** Flyway with settings of phased as key, value, key, value … */
  Flyway flyway(String... settings) {
    return with(configure(), settings).load();
  }

  /** Sets settings of phased as a program does, without Jackson. */
  @SuppressWarnings("deprecation")
  static FluentConfiguration with(FluentConfiguration configuration, String... settings) {
    PhasedConfigurationExtension extension =
        configuration.getPluginRegister().getPlugin(PhasedConfigurationExtension.class);
    for (int i = 0; i < settings.length; i += 2) {
      String setter =
          "set" + settings[i].substring(0, 1).toUpperCase(Locale.ROOT) + settings[i].substring(1);
      try {
        PhasedConfigurationExtension.class
            .getMethod(setter, String.class)
            .invoke(extension, settings[i + 1]);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(settings[i], e);
      }
    }
    return configuration;
  }

  /** The scripts in the history that succeeded, in order. */
  List<String> history() {
    return list(
        "SELECT string_agg(script || CASE WHEN success THEN '' ELSE ' failed' END, ','"
            + " ORDER BY installed_rank) FROM flyway_schema_history");
  }

  private List<String> list(String query) {
    String text = database.query(query);
    return text == null ? new ArrayList<>() : Arrays.asList(text.split(","));
  }
}
