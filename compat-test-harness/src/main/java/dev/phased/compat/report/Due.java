package dev.phased.compat.report;

import dev.phased.compat.result.MatrixResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers for the migrations of a report, and from which day on they should run. */
final class Due {
  private final Report report;

  Due(Report report) {
    this.report = report;
  }

  /** Who answers for what leads to a state, by its id; empty if nobody says. */
  List<String> owners(String state) {
    List<String> said =
        migrations(state).map(Report.Migration::owner).filter(Objects::nonNull).toList();
    return (said.isEmpty() ? setting(MatrixResult.OWNER).stream() : said.stream())
        .distinct()
        .toList();
  }

  /** The first day on which one should go to a state; any day if empty. */
  Optional<String> notBefore(String state) {
    return migrations(state)
        .map(Report.Migration::notBefore)
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .or(() -> contracts(state) ? setting(MatrixResult.NOT_BEFORE) : Optional.empty());
  }

  /** Both, such as {@code owner team-checkout, not before 31 January 2027}; empty if neither. */
  String words(String state) {
    List<String> owners = owners(state);
    return Stream.concat(
            owners.isEmpty() ? Stream.empty() : Stream.of("owner " + Words.series(owners)),
            notBefore(state).map(day -> "not before " + Words.day(day)).stream())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /** The same for a step of the plan; empty if it does not migrate. */
  String words(Report.Action action) {
    return action.kind().equals("MIGRATE") ? words(action.target()) : "";
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(report.environment().get(name));
  }

  private boolean contracts(String state) {
    return report.states(state).anyMatch(each -> "contract".equals(each.phase()));
  }

  private Stream<Report.Migration> migrations(String state) {
    return report.states(state).flatMap(each -> each.migrations().stream());
  }
}
