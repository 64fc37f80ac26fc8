package dev.phased.compat.load;

import java.time.Duration;

/**
 * The callers of one workload and one version.
 *
 * @param workload the name of the workload
 * @param version the version that they ask
 * @param threads how many there are, 1 or more
 * @param perSecond how many operations they start together in a second at most, 1 or more
 * @param maxStall how long one operation may take while the migration runs
 * @param operation what each of them does
 */
public record Lane(
    String workload,
    String version,
    int threads,
    int perSecond,
    Duration maxStall,
    Operation operation) {
  /** The time from one operation of a thread to its next, at the pace that is wanted. */
  Duration interval() {
    return Duration.ofSeconds(threads).dividedBy(perSecond);
  }
}
