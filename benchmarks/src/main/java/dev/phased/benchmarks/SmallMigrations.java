package dev.phased.benchmarks;

import dev.phased.testing.Apart;
import dev.phased.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A hundred small migrations, run by a tool with phased and without. */
final class SmallMigrations {
  private static final int COUNT = 100;
  private static final int WARM_UPS = 3;
  private static final int PAIRS = 15;
  private static final String GOAL = "at most 1.05";

  private SmallMigrations() {}

  static Ratio flyway() throws Exception {
    Path directory = Files.createTempDirectory("flyway");
    for (int i = 1; i <= COUNT; i++) {
      Files.writeString(
          directory.resolve("V" + i + "__table_" + i + ".sql"), "-- phased: expand\n" + table(i));
    }
    return measure("migrate, 100 small migrations", "Flyway without the jar", "flyway", directory);
  }

  static Ratio liquibase() throws Exception {
    Path directory = Files.createTempDirectory("liquibase");
    StringBuilder changelog = new StringBuilder("--liquibase formatted sql\n");
    for (int i = 1; i <= COUNT; i++) {
      changelog.append("\n--changeset ann:").append(i).append("\n--comment phased: expand\n");
      changelog.append(table(i));
    }
    Files.writeString(directory.resolve("changelog.sql"), changelog);
    return measure(
        "update, 100 small changesets", "Liquibase without the jar", "liquibase", directory);
  }

  private static String table(int i) {
    return "CREATE TABLE t_" + i + " (id BIGINT PRIMARY KEY, name TEXT);\n";
  }

  private static Ratio measure(String name, String peer, String tool, Path directory)
      throws Exception {
    try (Apart with = ClassPath.withPhased();
        Apart without = ClassPath.withoutPhased()) {
      return Pairs.take(
          name,
          peer,
          "ms",
          GOAL,
          WARM_UPS,
          PAIRS,
          () -> run(without, tool, directory),
          () -> run(with, tool, directory));
    }
  }

  private static double run(Apart loader, String tool, Path directory) throws Exception {
    TestServer.Database database = TestServer.database(tool);
    Object millis =
        loader.call(
            Tools.class.getName(),
            tool,
            database.url(),
            database.user(),
            database.password(),
            directory.toString());
    if (!String.valueOf(COUNT).equals(database.query(TABLES))) {
      throw new IOException("The tool did not create the tables it was to create.");
    }
    return (Double) millis;
  }

  private static final String TABLES =
      "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 't\\_%'";
}
