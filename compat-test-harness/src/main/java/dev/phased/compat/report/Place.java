package dev.phased.compat.report;

import dev.phased.compat.result.MatrixResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The databases that one and the same migrations are for.
 *
 * @param databases their ids; empty if these are all of the report
 * @param commands what is typed there
 */
record Place(List<String> databases, Commands commands) {
  /** All places of a report, one if its databases have the same migrations. */
  static List<Place> of(Report report) {
    String tool = report.environment().getOrDefault(MatrixResult.TOOL, "");
    Map<List<Report.State>, List<String>> byStates = new LinkedHashMap<>();
    for (Report.Database database : report.databases()) {
      byStates
          .computeIfAbsent(database.states(report), states -> new ArrayList<>())
          .add(database.id());
    }
    return byStates.entrySet().stream()
        .map(
            entry ->
                new Place(
                    byStates.size() == 1 ? List.of() : entry.getValue(),
                    new Commands(entry.getKey(), tool)))
        .toList();
  }
}
