package dev.phased.benchmarks;

import dev.phased.testing.Apart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A hundred small migrations, run by a tool with phased and without, each time on a new database:
 * in a JVM that has done so before, and as a process of its own, the way most people run them.
 */
final class SmallMigrations {
  private static final int WARM_UPS = 8;
  private static final int WARM_PAIRS = 21;
  private static final int COLD_PAIRS = 15;
  private static final String GOAL = "at most 1.05";

  private final Server server;
  private final String tool;
  private final String command;
  private final String peer;
  private final Path scripts;

  private SmallMigrations(Server server, String tool, String command, String peer)
      throws IOException {
    this.server = server;
    this.tool = tool;
    this.command = command;
    this.peer = peer;
    this.scripts = Scripts.write(tool);
  }

  static SmallMigrations flyway(Server server) throws IOException {
    return new SmallMigrations(
        server, "flyway", "migrate, 100 small migrations", "Flyway without the jar");
  }

  static SmallMigrations liquibase(Server server) throws IOException {
    return new SmallMigrations(
        server, "liquibase", "update, 100 small changesets", "Liquibase without the jar");
  }

  private record Sample(double wall, double cpu, double roundTrips) {}

  private interface Run {
    Sample on(String database) throws Exception;
  }

  List<Ratio> measure() throws Exception {
    Pairs<Sample> cold =
        Pairs.take(
            1,
            COLD_PAIRS,
            () -> fresh(database -> process(false, database)),
            () -> fresh(database -> process(true, database)));
    try (Apart with = ClassPath.withPhased();
        Apart without = ClassPath.withoutPhased();
        Relay relay = new Relay(server.port())) {
      Pairs<Sample> warm =
          Pairs.take(
              WARM_UPS,
              WARM_PAIRS,
              () -> fresh(database -> call(without, server.port(), database)),
              () -> fresh(database -> call(with, server.port(), database)));
      Pairs<Sample> counted =
          Pairs.take(
              0,
              2,
              () -> fresh(database -> counted(without, relay, database)),
              () -> fresh(database -> counted(with, relay, database)));
      return List.of(
          cold.ratio(command + ", as a process of its own", peer, "ms", GOAL, Sample::wall),
          cold.ratio(command + ", that process's CPU time", peer, "ms", "", Sample::cpu),
          warm.ratio(command + ", in a warm JVM", peer, "ms", GOAL, Sample::wall),
          warm.ratio(command + ", its thread's CPU time there", peer, "ms", "", Sample::cpu),
          counted.ratio(command + ", round trips to the server", peer, "", "", Sample::roundTrips));
    }
  }

  private Sample fresh(Run run) throws Exception {
    String database = server.create();
    Sample sample = run.on(database);
    String left = server.query(database, Scripts.LOOK);
    if (!left.equals(Scripts.LEFT)) {
      throw new IOException("The tool left " + left + " tables and columns, not " + Scripts.LEFT);
    }
    server.drop(database);
    return sample;
  }

  private Sample call(Apart loader, int port, String database) throws Exception {
    var thread = ManagementFactory.getThreadMXBean();
    long cpu = thread.getCurrentThreadCpuTime();
    Object wall =
        loader.call(
            Tools.class.getName(),
            tool,
            Server.url(port, database),
            Server.USER,
            Server.USER,
            scripts.toString());
    return new Sample((Double) wall, (thread.getCurrentThreadCpuTime() - cpu) / 1e6, 0);
  }

  private Sample counted(Apart loader, Relay relay, String database) throws Exception {
    relay.roundTrips();
    Sample sample = call(loader, relay.port(), database);
    return new Sample(sample.wall, sample.cpu, relay.roundTrips());
  }

  private Sample process(boolean withPhased, String database)
      throws IOException, InterruptedException, SQLException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-classpath",
            ClassPath.argument(withPhased),
            Tools.class.getName(),
            tool,
            Server.url(server.port(), database),
            Server.USER,
            Server.USER,
            scripts.toString());
    java.redirectError(Redirect.DISCARD); // where the tool's log goes, as it does for its users
    long start = System.nanoTime();
    Process process = java.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e6;
    int cpu = said.lastIndexOf("CPU ");
    if (status != 0 || cpu < 0) {
      throw new IOException(tool + " ended with status " + status + ": " + said);
    }
    return new Sample(wall, Double.parseDouble(said.substring(cpu + 4).strip()), 0);
  }
}
