package dev.phased.compat.run;

import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.SchemaState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a way down that does not lead back, each in one line. */
final class Returns {
  private static final int SHOWN = 3;

  private Returns() {}

  /** Something below is not as it was. */
  static String notBack(RoundTripCell cell, List<String> differences) {
    return wayDown(cell)
        + " does not lead back to "
        + cell.from().title()
        + ": "
        + some(differences);
  }

  /** Something that was written above is not there below. */
  static String notKept(RoundTripCell cell, String version, List<String> differences) {
    return wayDown(cell)
        + " does not keep what "
        + version
        + " wrote on "
        + cell.to().title()
        + ": "
        + some(differences);
  }

  /** Going up for the second time leads elsewhere. */
  static String notUpAgain(RoundTripCell cell, List<String> differences) {
    return "Going up again after "
        + wayDown(cell)
        + " does not lead to the same "
        + cell.to().title()
        + ": "
        + some(differences);
  }

  /** Nothing can be said with a version that does not work there anyway. */
  static String failsAlone(String version, SchemaState state) {
    return version
        + " on "
        + state.title()
        + " fails by itself, see "
        + version
        + "@"
        + state.id()
        + ".";
  }

  private static String wayDown(RoundTripCell cell) {
    List<String> scripts =
        new ArrayList<>(
            cell.to().migrations().stream()
                .flatMap(migration -> migration.wayDown().stream())
                .toList());
    Collections.reverse(scripts);
    return scripts.stream().distinct().collect(Collectors.joining(", "));
  }

  private static String some(List<String> differences) {
    int more = differences.size() - SHOWN;
    return differences.stream().limit(SHOWN).collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
