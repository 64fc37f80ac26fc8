package dev.phased.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A hundred small migrations of ordinary kinds: new tables, columns, rows and indexes. */
final class Scripts {
  static final int COUNT = 100;

  /** What they leave behind: how many tables, and how many columns those have. */
  static final String LEFT = "25 75";

  /** The query that {@link #LEFT} answers. */
  static final String LOOK =
      "SELECT count(DISTINCT table_name) || ' ' || count(*) FROM information_schema.columns"
          + " WHERE table_schema = 'public' AND table_name LIKE 't\\_%'";

  private Scripts() {}

  /** One for each tool; returns the directory. */
  static Path write(String tool) throws IOException {
    Path directory = Files.createTempDirectory(tool);
    StringBuilder changelog = new StringBuilder("--liquibase formatted sql\n");
    for (int i = 1; i <= COUNT; i++) {
      changelog.append("\n--changeset ann:").append(i).append("\n--comment phased: expand\n");
      changelog.append(sql(i));
      if (tool.equals("flyway")) {
        Files.writeString(
            directory.resolve("V" + i + "__step_" + i + ".sql"), "-- phased: expand\n" + sql(i));
      }
    }
    if (tool.equals("liquibase")) {
      Files.writeString(directory.resolve("changelog.sql"), changelog);
    }
    return directory;
  }

  private static String sql(int i) {
    int table = (i - 1) / 4;
    return switch (i % 4) {
      case 1 -> "CREATE TABLE t_%d (id BIGINT PRIMARY KEY, name TEXT);%n".formatted(table);
      case 2 -> "ALTER TABLE t_%d ADD COLUMN added TEXT;%n".formatted(table);
      case 3 -> "INSERT INTO t_%d (id, name) VALUES (1, 'one'), (2, 'two');%n".formatted(table);
      default -> "CREATE INDEX i_%d ON t_%d (name);%n".formatted(table, table);
    };
  }
}
