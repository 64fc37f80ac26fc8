package dev.phased.compat.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration parameters, which may also be given as system properties. The only place that
 * knows their names and defaults.
 *
 * @param parallelism how many cells run at a time
 * @param output the directory below which each matrix has one for its report
 * @param cells which cells are selected
 * @param scenarioTimeout how long one scenario may take
 */
record Parameters(int parallelism, Path output, CellFilter cells, Duration scenarioTimeout) {
  static final String PARALLELISM = "phased.compat.parallelism";
  static final String OUTPUT = "phased.compat.output";
  static final String CELLS = "phased.compat.cells";
  static final String SCENARIO_TIMEOUT = "phased.compat.scenarioTimeoutSeconds";

  private static final String DEFAULT_OUTPUT = "target/phased-compat";
  private static final int DEFAULT_SCENARIO_TIMEOUT = 60;

  static Parameters of(ConfigurationParameters given) {
    return new Parameters(
        positive(given, PARALLELISM, Runtime.getRuntime().availableProcessors()),
        Path.of(given.get(OUTPUT).orElse(DEFAULT_OUTPUT)),
        CellFilter.of(given.get(CELLS).orElse("")),
        Duration.ofSeconds(positive(given, SCENARIO_TIMEOUT, DEFAULT_SCENARIO_TIMEOUT)));
  }

  private static int positive(ConfigurationParameters given, String name, int otherwise) {
    Optional<String> text = given.get(name).map(String::strip);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().matches("[1-9]\\d{0,5}")) {
      throw new JUnitException(
          name + " = \"" + text.get() + "\" is not possible. Write a whole number from 1.");
    }
    return Integer.parseInt(text.get());
  }
}
