package dev.phased.compat.engine;

import dev.phased.compat.discover.DatabaseChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
 * @param databases which databases to run on
 * @param requireAll whether a database that is not there makes the verdict fail
 * @param migrationTimeout how long it may take to get from one state to the next
 * @param traffic how long workloads run before and after each migration
 */
record Parameters(
    int parallelism,
    Path output,
    CellFilter cells,
    Duration scenarioTimeout,
    DatabaseChoice databases,
    boolean requireAll,
    Duration migrationTimeout,
    Duration traffic) {
  static final String PARALLELISM = "phased.compat.parallelism";
  static final String OUTPUT = "phased.compat.output";
  static final String CELLS = "phased.compat.cells";
  static final String SCENARIO_TIMEOUT = "phased.compat.scenarioTimeoutSeconds";
  static final String MIGRATION_TIMEOUT = "phased.compat.migrationTimeoutSeconds";
  static final String DATABASES = "phased.compat.databases";
  static final String REQUIRE = "phased.compat.require";
  static final String EXTERNAL_USER = "phased.compat.external.user";
  static final String EXTERNAL_PASSWORD = "phased.compat.external.password";
  static final String EXTERNAL_TABLES = "phased.compat.external.mayHaveTables";
  static final String TRAFFIC = "phased.compat.trafficMillis";

  private static final String DEFAULT_OUTPUT = "target/phased-compat";
  private static final int DEFAULT_SCENARIO_TIMEOUT = 60;

  /** Twice as long as a migration tries to get its locks when nobody says otherwise. */
  private static final int DEFAULT_MIGRATION_TIMEOUT = 600;

  private static final int DEFAULT_TRAFFIC = 800;

  static Parameters of(ConfigurationParameters given) {
    return new Parameters(
        positive(given, PARALLELISM, Runtime.getRuntime().availableProcessors()),
        Path.of(given.get(OUTPUT).orElse(DEFAULT_OUTPUT)),
        CellFilter.of(given.get(CELLS).orElse("")),
        Duration.ofSeconds(positive(given, SCENARIO_TIMEOUT, DEFAULT_SCENARIO_TIMEOUT)),
        databases(given),
        word(given, REQUIRE, "all", "any").equals("all"),
        Duration.ofSeconds(positive(given, MIGRATION_TIMEOUT, DEFAULT_MIGRATION_TIMEOUT)),
        Duration.ofMillis(positive(given, TRAFFIC, DEFAULT_TRAFFIC)));
  }

  private static DatabaseChoice databases(ConfigurationParameters given) {
    return new DatabaseChoice(
        Arrays.stream(given.get(DATABASES).orElse("").split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList(),
        given.get(EXTERNAL_USER).orElse(""),
        given.get(EXTERNAL_PASSWORD).orElse(""),
        word(given, EXTERNAL_TABLES, "true", "false").equals("true"));
  }

  /** One of two words, the second of which is the default. */
  private static String word(ConfigurationParameters given, String name, String one, String other) {
    String text = given.get(name).map(String::strip).orElse(other);
    if (!text.equals(one) && !text.equals(other)) {
      throw new JUnitException(
          name + " = \"" + text + "\" is not possible. Write " + one + " or " + other + ".");
    }
    return text;
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
