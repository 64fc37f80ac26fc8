package dev.phased.benchmarks.matrix;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The harness, run as a build runs it, from the start of its server to the report. */
final class Harness {
  /** The test that the verdict is. */
  private static final int VERDICT = 1;

  private Harness() {}

  /** The first {@code versions} on the first {@code states}, in ms. */
  static double run(String database, int versions, int states, int parallelism) throws IOException {
    String cells =
        IntStream.rangeClosed(1, versions)
            .mapToObj(v -> v)
            .flatMap(
                v -> IntStream.rangeClosed(1, states).mapToObj(state -> "v" + v + "@S" + state))
            .collect(Collectors.joining(","));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(Grid.class))
            .configurationParameter("phased.compat.cells", cells)
            .configurationParameter("phased.compat.databases", database)
            .configurationParameter("phased.compat.parallelism", String.valueOf(parallelism))
            .configurationParameter("phased.compat.output", "target/phased-compat")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    long start = System.nanoTime();
    try {
      LauncherFactory.create().execute(request, listener);
    } finally {
      System.setOut(out);
    }
    double wall = (System.nanoTime() - start) / 1e6;
    var summary = listener.getSummary();
    // With cells left out, the verdict is not green; every cell must be.
    if (summary.getTestsSucceededCount() < (long) versions * states
        || summary.getTestsFailedCount() > VERDICT) {
      throw new IOException(
          summary.getTestsSucceededCount() + " cells passed: " + summary.getFailures());
    }
    return wall;
  }
}
