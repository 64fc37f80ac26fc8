package dev.phased.benchmarks.matrix;

import dev.phased.benchmarks.Line;
import dev.phased.benchmarks.Plot;
import dev.phased.benchmarks.Ratio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.DockerClientFactory;

/** How long a matrix takes: with the harness, with a container for each cell, and at the least. */
public final class Matrices {
  private static final String IMAGE = "postgres:17";
  private static final String EMBEDDED = "embedded";
  private static final int VERSIONS = 10;
  private static final int STATES = Migrations.COUNT;
  private static final int FEW = 2;
  private static final int PAIRS = 5;
  private static final int ROWS = 1_000;
  private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

  private Matrices() {}

  /** Measures, and writes the plots to {@code directory}. */
  public static List<Ratio> measure(Path directory) throws IOException, SQLException {
    Files.createDirectories(directory);
    Migrations.write(ROWS);
    Harness.run(EMBEDDED, FEW, STATES, AT_A_TIME); // warms up, and unpacks the server
    List<Ratio> ratios = new ArrayList<>();
    ratios.add(overhead());
    Line harness = new Line("phased, embedded", new ArrayList<>(), new ArrayList<>());
    for (int versions : new int[] {1, 2, 5, VERSIONS}) {
      harness.add(versions * STATES, Harness.run(EMBEDDED, versions, STATES, AT_A_TIME));
    }
    List<Line> cells = new ArrayList<>(List.of(harness));
    if (DockerClientFactory.instance().isDockerAvailable()) {
      List<Double> each = ContainerPerCell.run(IMAGE, VERSIONS, STATES);
      Line containers = new Line("a container for each cell", new ArrayList<>(), new ArrayList<>());
      for (int i = STATES; i <= each.size(); i += STATES) {
        containers.add(i, each.get(i - 1));
      }
      cells.add(containers);
      double one = Harness.run(IMAGE, VERSIONS, STATES, AT_A_TIME);
      ratios.add(against(each, "embedded server", List.of(harness.last())));
      ratios.add(against(each, "one container " + IMAGE, List.of(one)));
    }
    Plot.write(directory.resolve("cells.png"), "Time of a matrix", "cells", cells);
    Plot.write(directory.resolve("states.png"), "20 cells", "states", List.of(states()));
    Plot.write(directory.resolve("rows.png"), "20 cells on 10 states", "rows", List.of(rows()));
    return ratios;
  }

  /** What cells cost beside those that were there already, so that the start doesn't count. */
  private static Ratio overhead() throws IOException, SQLException {
    List<Double> bare = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    int more = (VERSIONS - FEW) * STATES;
    try (BareClones clones = BareClones.prepare(STATES)) {
      clones.run(FEW, STATES);
      for (int i = 0; i < PAIRS; i++) {
        bare.add(clones.run(VERSIONS - FEW, STATES) / more);
        double few = Harness.run(EMBEDDED, FEW, STATES, 1);
        ours.add((Harness.run(EMBEDDED, VERSIONS, STATES, 1) - few) / more);
      }
    }
    return new Ratio(
        "a run cell, one at a time",
        "CREATE DATABASE … TEMPLATE, scenario, DROP",
        "ms",
        "at most 1.3",
        bare,
        ours);
  }

  private static Ratio against(List<Double> each, String server, List<Double> ours) {
    return new Ratio(
        "a matrix of 100 cells, " + server,
        "a container and all migrations for each cell, " + IMAGE,
        "ms",
        "at most 0.1",
        List.of(each.get(each.size() - 1)),
        ours);
  }

  private static Line states() throws IOException {
    Line line = new Line("phased, embedded", new ArrayList<>(), new ArrayList<>());
    for (int states : new int[] {2, 4, 10}) {
      line.add(states, Harness.run(EMBEDDED, 20 / states, states, AT_A_TIME));
    }
    return line;
  }

  private static Line rows() throws IOException {
    Line line = new Line("phased, embedded", new ArrayList<>(), new ArrayList<>());
    for (int rows : new int[] {1_000, 100_000, 300_000, 1_000_000}) {
      Migrations.write(rows);
      line.add(rows, Harness.run(EMBEDDED, FEW, STATES, AT_A_TIME));
    }
    return line;
  }
}
