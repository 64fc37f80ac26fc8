package dev.phased.flyway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A version that stands in the history.
 *
 * @param version the version
 * @param description its description
 * @param script its script, as the history names it
 * @param rank when it was applied, as a number that grows
 * @param state what Flyway says of it
 */
record Applied(
    MigrationVersion version, String description, String script, int rank, MigrationState state) {
  /** Rows that tell of a version without having brought the schema to it. */
  private static final Set<String> GONE =
      Set.of("DELETED", "UNDONE", "BASELINE", "BASELINE_IGNORED", "AVAILABLE");

  /** The versions that are applied now, the latest first. */
  static List<Applied> latestFirst(MigrationInfoService info) {
    return Arrays.stream(info.applied())
        .filter(one -> one.getVersion() != null && !GONE.contains(one.getState().name()))
        .flatMap(one -> of(one).stream())
        .sorted(Comparator.comparingInt(Applied::rank).reversed())
        .toList();
  }

  /** The version of the baseline, if there is one. */
  static Optional<MigrationVersion> baseline(MigrationInfoService info) {
    return Arrays.stream(info.applied())
        .filter(one -> one.getState() == MigrationState.BASELINE)
        .flatMap(one -> Stream.ofNullable(one.getVersion()))
        .findFirst();
  }

  private static Optional<Applied> of(MigrationInfo one) {
    return Optional.ofNullable(one.getInstalledRank())
        .map(
            rank ->
                new Applied(
                    one.getVersion(), one.getDescription(), one.getScript(), rank, one.getState()));
  }

  boolean hasFailed() {
    return state.isFailed();
  }

  /** Whether a release with more migrations than this one has applied it. */
  boolean isFuture() {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }
}
