package dev.phased.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures everything and writes the table. */
public final class Main {
  private Main() {}

  /**
   * Prints the table and writes it to the file that is named first.
   *
   * @throws Exception if anything that is measured fails
   */
  public static void main(String[] arguments) throws Exception {
    List<String> lines = new ArrayList<>(List.of(Ratio.heading()));
    try (Server server = Server.start()) {
      SmallMigrations.flyway(server).measure().forEach(ratio -> lines.add(ratio.row()));
      SmallMigrations.liquibase(server).measure().forEach(ratio -> lines.add(ratio.row()));
    }
    lines.add(LockQueue.worstStall().row());
    lines.add("");
    lines.add(
        "A ratio is that of the two samples of one pair; its median and middle half are told.");
    lines.add(
        "Java %s, %d processors, PostgreSQL on the same machine, every commit on the disk (fsync on)."
            .formatted(Runtime.version(), Runtime.getRuntime().availableProcessors()));
    lines.forEach(System.out::println);
    Files.write(Path.of(arguments[0]), lines);
    System.exit(0); // the test server's threads would keep this process
  }
}
