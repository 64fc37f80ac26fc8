package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.plan.PlanException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the history that a class declares, for each vendor of its databases. */
final class VendorHistories {
  private VendorHistories() {}

  /**
   * The history for each vendor; one for all of them if it is not written for each.
   *
   * @throws PlanException if there is not one, it is wrong, or those of two vendors would not have
   *     the same cells
   * @throws dev.phased.DirectiveException if a migration is annotated wrongly
   */
  static Map<Vendor, StatedHistory> of(
      Class<?> type, List<AppSpec> apps, List<DatabaseSpec> databases) {
    Map<Vendor, StatedHistory> histories = new EnumMap<>(Vendor.class);
    Set<Vendor> vendors = vendors(databases);
    for (Vendor vendor : vendors) {
      Histories reader = new Histories(type, apps, databases, vendor);
      StatedHistory history = reader.read();
      if (!reader.vendorMatters()) {
        vendors.forEach(each -> histories.put(each, history));
        return histories;
      }
      histories.put(vendor, history);
    }
    check(type, histories);
    return histories;
  }

  /** Where no database can be had, the history can still be wrong. */
  private static Set<Vendor> vendors(List<DatabaseSpec> databases) {
    Set<Vendor> vendors = EnumSet.noneOf(Vendor.class);
    databases.forEach(database -> vendors.add(database.vendor()));
    return vendors.isEmpty() ? EnumSet.of(Vendor.POSTGRESQL) : vendors;
  }

  private static void check(Class<?> type, Map<Vendor, StatedHistory> histories) {
    Map<Vendor, String> shapes = new EnumMap<>(Vendor.class);
    histories.forEach((vendor, history) -> shapes.put(vendor, shape(history)));
    Map.Entry<Vendor, String> first = shapes.entrySet().iterator().next();
    List<Problem> problems =
        shapes.entrySet().stream()
            .filter(other -> !other.getValue().equals(first.getValue()))
            .map(other -> HistoryTexts.vendorsDiffer(type, first, other))
            .toList();
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
  }

  /** All of a history that decides which cells there are. */
  private static String shape(StatedHistory history) {
    return history.states().stream()
        .map(state -> state.title() + (state.hasWayDown() ? " with a way down" : ""))
        .collect(Collectors.joining(", "));
  }
}
