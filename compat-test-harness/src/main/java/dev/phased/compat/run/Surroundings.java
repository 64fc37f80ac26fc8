package dev.phased.compat.run;

import dev.phased.compat.result.MatrixResult;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What cells ran on, and beside what: a time is worth no more than the quiet around it. */
final class Surroundings {
  private final RunSettings settings;
  private final String before = load();

  /** Looks at how busy the machine is before the first cell. */
  Surroundings(RunSettings settings) {
    this.settings = settings;
  }

  /** Name to value, in the order in which they are shown. */
  Map<String, String> describe(String server, String tool) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put(MatrixResult.SERVER, server);
    environment.put(MatrixResult.TOOL, tool);
    settings.owner().ifPresent(owner -> environment.put(MatrixResult.OWNER, owner));
    settings
        .contractNotBefore()
        .ifPresent(day -> environment.put(MatrixResult.NOT_BEFORE, day.toString()));
    environment.put(
        "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    environment.put(
        "System",
        System.getProperty("os.name")
            + ", "
            + System.getProperty("os.arch")
            + ", processors: "
            + Runtime.getRuntime().availableProcessors());
    environment.put(
        "Cells at a time",
        settings.parallelism()
            + ", so that a cell's time has waiting in it, and migrations under traffic alone, after all"
            + " others");
    environment.put("Load average", before + " before, " + load() + " after");
    return environment;
  }

  /** Over the last minute, of the whole machine. */
  private static String load() {
    double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return average < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", average);
  }
}
