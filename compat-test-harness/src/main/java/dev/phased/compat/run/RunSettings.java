package dev.phased.compat.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How cells are run.
 *
 * @param parallelism how many at a time, 1 or more
 * @param output the directory of one matrix's report; logs go below it
 * @param scenarioTimeout how long one scenario may take
 * @param migrationTimeout how long it may take to get from one state to the next
 * @param traffic how long workloads run before and after each migration
 * @param owner who answers for migrations that do not say
 * @param contractNotBefore the first day for contracts that do not say
 */
public record RunSettings(
    int parallelism,
    Path output,
    Duration scenarioTimeout,
    Duration migrationTimeout,
    Duration traffic,
    Optional<String> owner,
    Optional<LocalDate> contractNotBefore) {
  /** Where nobody says who answers for migrations, and from when on. */
  public RunSettings(
      int parallelism,
      Path output,
      Duration scenarioTimeout,
      Duration migrationTimeout,
      Duration traffic) {
    this(
        parallelism,
        output,
        scenarioTimeout,
        migrationTimeout,
        traffic,
        Optional.empty(),
        Optional.empty());
  }
}
