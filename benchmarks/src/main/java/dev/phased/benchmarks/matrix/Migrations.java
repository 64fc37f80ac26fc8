package dev.phased.benchmarks.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ten migrations, the first of which fills a table. */
final class Migrations {
  static final String DIRECTORY = "target/matrix";
  static final int COUNT = 10;

  private Migrations() {}

  static void write(int rows) throws IOException {
    Path directory = Files.createDirectories(Path.of(DIRECTORY));
    Files.writeString(
        directory.resolve("V1__orders.sql"),
        """
        CREATE TABLE orders (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total BIGINT NOT NULL);
        INSERT INTO orders (total) SELECT n FROM generate_series(1, %d) n;
        """
            .formatted(rows));
    for (int i = 2; i <= COUNT; i++) {
      Files.writeString(
          directory.resolve("V" + i + "__step.sql"),
          """
          CREATE TABLE t_%1$d (id BIGINT PRIMARY KEY, name TEXT);
          ALTER TABLE orders ADD COLUMN note_%1$d TEXT;
          CREATE INDEX t_%1$d_name ON t_%1$d (name);
          """
              .formatted(i));
    }
  }
}
