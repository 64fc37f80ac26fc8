package dev.phased.flyway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What to undo, decided before anything is touched.
 *
 * @param steps the versions to undo, in this order, each with its script
 */
record UndoPlan(List<Step> steps) {
  /**
   * One version and the script that undoes it.
   *
   * @param applied the version
   * @param script its down script
   */
  record Step(Applied applied, DownScript script) {}

  /**
   * The plan for {@code options}.
   *
   * @param applied the applied versions, the latest first
   * @param scripts the down scripts by version
   * @param held why the gate holds versions that are not applied
   * @throws FlywayException if anything stands in the way, with all that does
   */
  static UndoPlan of(
      UndoOptions options,
      List<Applied> applied,
      Optional<MigrationVersion> baseline,
      Map<MigrationVersion, DownScript> scripts,
      Map<MigrationVersion, String> held) {
    List<Applied> wanted = wanted(options, applied, baseline, held);
    List<String> reasons = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (Applied one : wanted) {
      DownScript script = scripts.get(one.version());
      if (one.hasFailed()) {
        reasons.add(
            one.script() + " is in the history as failed. Run flyway repair, then undo again.");
      } else if (one.isFuture() && script == null) {
        reasons.add(
            one.script()
                + " was applied by a release that has more migrations than this one. Undo it with"
                + " that release's scripts.");
      } else if (script == null) {
        reasons.add(one.script() + " has no down script. Write " + nameFor(one) + " beside it.");
      } else if (script.losesData() && !options.force()) {
        reasons.add(
            script.name()
                + " is of the phase contract: data would be lost. Force it if that is meant.");
      } else {
        steps.add(new Step(one, script));
      }
    }
    if (!reasons.isEmpty()) {
      throw refused(reasons);
    }
    return new UndoPlan(List.copyOf(steps));
  }

  private static List<Applied> wanted(
      UndoOptions options,
      List<Applied> applied,
      Optional<MigrationVersion> baseline,
      Map<MigrationVersion, String> held) {
    if (options.count().isPresent()) {
      int count = options.count().getAsInt();
      if (count > applied.size()) {
        throw refused(
            List.of(
                "The last "
                    + count
                    + " versions were to be undone, but only "
                    + applied.size()
                    + " are applied."));
      }
      return applied.subList(0, count);
    }
    MigrationVersion target = MigrationVersion.fromVersion(options.target().orElseThrow());
    boolean isApplied =
        baseline.filter(target::equals).isPresent()
            || applied.stream().anyMatch(one -> one.version().equals(target));
    if (!isApplied && !target.equals(MigrationVersion.fromVersion("0"))) {
      throw refused(List.of(notApplied(target, applied, held)));
    }
    return applied.stream().filter(one -> one.version().compareTo(target) > 0).toList();
  }

  private static String notApplied(
      MigrationVersion target, List<Applied> applied, Map<MigrationVersion, String> held) {
    String because = held.containsKey(target) ? ": it is held, because " + held.get(target) : "";
    return "Version "
        + target
        + " is not applied"
        + because
        + ". Undo to one of these: "
        + applied.stream().map(one -> one.version().toString()).collect(Collectors.joining(", "))
        + ", or 0 for all.";
  }

  private static String nameFor(Applied one) {
    return "U" + one.version() + "__" + one.description().replace(' ', '_') + ".sql";
  }

  private static FlywayException refused(List<String> reasons) {
    return new FlywayException("Nothing was undone.\n" + String.join("\n", reasons));
  }
}
