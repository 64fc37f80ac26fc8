package dev.phased.benchmarks;

import dev.phased.benchmarks.matrix.Matrices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Measures everything and writes the table. */
public final class Main {
  private Main() {}

  /**
   * Prints the table and writes it to the file that is named first, and the plots beside it. What
   * is measured can be named after it: migrations, locks, matrix.
   *
   * @throws Exception if anything that is measured fails
   */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Set<String> wanted = Set.of(arguments[1].split(","));
    List<String> lines = new ArrayList<>(List.of(Ratio.heading()));
    if (wanted.contains("migrations")) {
      try (Server server = Server.start()) {
        SmallMigrations.flyway(server).measure().forEach(ratio -> lines.add(ratio.row()));
        SmallMigrations.liquibase(server).measure().forEach(ratio -> lines.add(ratio.row()));
      }
    }
    if (wanted.contains("locks")) {
      lines.add(LockQueue.worstStall().row());
    }
    if (wanted.contains("matrix")) {
      Matrices.measure(file.resolveSibling("plots")).forEach(ratio -> lines.add(ratio.row()));
    }
    lines.add("");
    lines.add(
        "A ratio is that of the two samples of one pair; its median and middle half are told.");
    lines.add(
        "Java %s, %d processors, PostgreSQL on the same machine, every commit on the disk (fsync on)."
            .formatted(Runtime.version(), Runtime.getRuntime().availableProcessors()));
    lines.forEach(System.out::println);
    Files.write(file, lines);
    System.exit(0); // the test server's threads would keep this process
  }
}
