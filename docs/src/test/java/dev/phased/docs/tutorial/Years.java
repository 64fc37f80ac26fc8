package dev.phased.docs.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What years leave behind: migrations that say nothing of phases, after the shop's first one. */
final class Years {
  private Years() {}

  /** Writes migrations of the versions 2 to {@code last} into the folder. */
  static void write(Path folder, int last) throws IOException {
    Files.createDirectories(folder);
    for (int version = 2; version <= last; version++) {
      int kind = (version - 2) % 5;
      String table = "part_" + (version - kind);
      Files.writeString(folder.resolve("V" + version + "__step.sql"), sql(kind, table, version));
    }
  }

  private static String sql(int kind, String table, int version) {
    return switch (kind) {
      case 0 ->
          """
          CREATE TABLE %s (
            id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            order_id BIGINT REFERENCES orders,
            note     TEXT
          );
          """
              .formatted(table);
      case 1 ->
          "ALTER TABLE %s ADD COLUMN amount_%d INT NOT NULL DEFAULT 0;\n".formatted(table, version);
      case 2 -> "CREATE INDEX ON %s (order_id);\n".formatted(table);
      case 3 ->
          "INSERT INTO %s (note) SELECT 'note ' || n FROM generate_series(1, 100) n;\n"
              .formatted(table);
      default -> "ALTER TABLE %s ADD CHECK (length(note) < 1000);\n".formatted(table);
    };
  }
}
