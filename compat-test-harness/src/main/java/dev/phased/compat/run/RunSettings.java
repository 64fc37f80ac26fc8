package dev.phased.compat.run;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How cells are run.
 *
 * @param parallelism how many at a time, 1 or more
 * @param output the directory of one matrix's report; logs go below it
 * @param scenarioTimeout how long one scenario may take
 * @param migrationTimeout how long it may take to get from one state to the next
 * @param traffic how long workloads run before and after each migration
 */
public record RunSettings(
    int parallelism,
    Path output,
    Duration scenarioTimeout,
    Duration migrationTimeout,
    Duration traffic) {}
