package dev.phased.compat.engine;

import dev.phased.compat.discover.DatabaseChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration parameters, which may also be given as system properties. {@link Parameter} has
 * the table of them.
 *
 * @param parallelism how many cells run at a time
 * @param output the directory below which each matrix has one for its report
 * @param cells which cells are selected
 * @param scenarioTimeout how long one scenario may take
 * @param databases which databases to run on
 * @param requireAll whether a database that is not there makes the verdict fail
 * @param migrationTimeout how long it may take to get from one state to the next
 * @param traffic how long workloads run before and after each migration
 * @param owner who answers for migrations that do not say
 * @param contractNotBefore the first day for contracts that do not say
 */
record Parameters(
    int parallelism,
    Path output,
    CellFilter cells,
    Duration scenarioTimeout,
    DatabaseChoice databases,
    boolean requireAll,
    Duration migrationTimeout,
    Duration traffic,
    Optional<String> owner,
    Optional<LocalDate> contractNotBefore) {
  private static final String PREFIX = "phased.compat.";

  /** Marks the processes that a run has started. */
  private static final String CHILD = PREFIX + "run";

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
  static final String OWNER = "phased.compat.owner";
  static final String CONTRACT_NOT_BEFORE = "phased.compat.contractNotBefore";

  /**
   * Reads and checks what is given.
   *
   * @throws JUnitException if a value is wrong, or a name that begins like ours is none
   */
  static Parameters of(ConfigurationParameters given) {
    refuseUnknown(given);
    return new Parameters(
        positive(given, Parameter.PARALLELISM).orElseGet(Runtime.getRuntime()::availableProcessors),
        Path.of(text(given, Parameter.OUTPUT).orElseThrow()),
        CellFilter.of(text(given, Parameter.CELLS).orElse("")),
        Duration.ofSeconds(positive(given, Parameter.SCENARIO_TIMEOUT).orElseThrow()),
        databases(given),
        word(given, Parameter.REQUIRE, "all", "any").equals("all"),
        Duration.ofSeconds(positive(given, Parameter.MIGRATION_TIMEOUT).orElseThrow()),
        Duration.ofMillis(positive(given, Parameter.TRAFFIC).orElseThrow()),
        text(given, Parameter.OWNER).map(String::strip).filter(name -> !name.isEmpty()),
        day(given, Parameter.CONTRACT_NOT_BEFORE));
  }

  /** A misspelt filter or demand would otherwise be none, and nobody would know. */
  private static void refuseUnknown(ConfigurationParameters given) {
    List<String> known =
        Arrays.stream(Parameter.values())
            .map(parameter -> parameter.key().substring(PREFIX.length()))
            .toList();
    given.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !name.equals(CHILD))
        .map(name -> name.substring(PREFIX.length()))
        .filter(name -> !known.contains(name))
        .min(Comparator.naturalOrder())
        .ifPresent(
            name -> {
              throw new JUnitException(Messages.unknownParameter(PREFIX, name, known));
            });
  }

  private static DatabaseChoice databases(ConfigurationParameters given) {
    return new DatabaseChoice(
        Arrays.stream(text(given, Parameter.DATABASES).orElse("").split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList(),
        text(given, Parameter.EXTERNAL_USER).orElse(""),
        text(given, Parameter.EXTERNAL_PASSWORD).orElse(""),
        word(given, Parameter.EXTERNAL_TABLES, "true", "false").equals("true"));
  }

  /** What is given, else the default, if there is one that can be written. */
  private static Optional<String> text(ConfigurationParameters given, Parameter parameter) {
    return given.get(parameter.key()).or(() -> Optional.ofNullable(parameter.value()));
  }

  private static String word(
      ConfigurationParameters given, Parameter parameter, String one, String other) {
    String text = text(given, parameter).map(String::strip).orElseThrow();
    if (!text.equals(one) && !text.equals(other)) {
      throw new JUnitException(
          parameter.key()
              + " = \""
              + text
              + "\" is not possible. Write "
              + one
              + " or "
              + other
              + ".");
    }
    return text;
  }

  private static Optional<LocalDate> day(ConfigurationParameters given, Parameter parameter) {
    Optional<String> text = text(given, parameter).map(String::strip).filter(day -> !day.isEmpty());
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new JUnitException(
          parameter.key()
              + " = \""
              + text.orElse("")
              + "\" is not possible. Write year-month-day, such as 2027-01-31.",
          e);
    }
  }

  private static Optional<Integer> positive(ConfigurationParameters given, Parameter parameter) {
    Optional<String> text = text(given, parameter).map(String::strip);
    if (text.isPresent() && !text.get().matches("[1-9]\\d{0,5}")) {
      throw new JUnitException(
          parameter.key()
              + " = \""
              + text.get()
              + "\" is not possible. Write a whole number from 1.");
    }
    return text.map(Integer::valueOf);
  }
}
