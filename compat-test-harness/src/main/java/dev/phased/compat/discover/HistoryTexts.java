package dev.phased.compat.discover;

import static dev.phased.compat.discover.Problems.at;

import dev.phased.Problem;
import dev.phased.compat.SqlHistory;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.Vendor;
import java.util.List;
import java.util.Map;

/** What can be wrong with the schema history of a matrix. */
final class HistoryTexts {
  private HistoryTexts() {}

  static Problem noHistory(Class<?> type) {
    return at(
        type,
        "This @CompatibilityMatrix class says nothing of its schema.",
        "Add @FlywayHistory(locations = \"classpath:db/migration\"),"
            + " @LiquibaseHistory(changelog = \"…\") or @SqlHistory.");
  }

  static Problem manyHistories(Class<?> type, List<String> declared) {
    return at(
        type,
        "This @CompatibilityMatrix class has " + String.join(" and ", declared) + ".",
        "Keep one: a schema has one history.");
  }

  static Problem vendorsDiffer(
      Class<?> type, Map.Entry<Vendor, String> one, Map.Entry<Vendor, String> other) {
    return at(
        type,
        "The migrations of "
            + one.getKey().product()
            + " lead to "
            + one.getValue()
            + ", and those of "
            + other.getKey().product()
            + " to "
            + other.getValue()
            + ".",
        "All databases have the same cells, so give them the same states and ways down.");
  }

  static Problem baseAndStates(Class<?> type, Points points) {
    return at(
        type,
        points.annotation()
            + " names the base "
            + points.base()
            + " and states, the first of which is the base.",
        "Remove base.");
  }

  static Problem badStatePhase(Class<?> type, SqlHistory.State state) {
    return at(
        type,
        "@SqlHistory.State(id = \""
            + state.id()
            + "\") has "
            + (state.phase().length == 1 ? "a phase, and is the base." : "more than one phase."),
        "Give one phase to each state after the base: EXPAND, MIGRATE or CONTRACT.");
  }

  static Problem noLiquibase(Class<?> type) {
    return at(
        type,
        "@LiquibaseHistory needs Liquibase, which is not on the class path.",
        "Add org.liquibase:liquibase-core in test scope.");
  }

  static Problem noFlyway(Class<?> type) {
    return at(
        type,
        "@FlywayHistory needs Flyway, which is not on the class path.",
        "Add org.flywaydb:flyway-core and org.flywaydb:flyway-database-postgresql in test scope.");
  }

  static Problem noFlywayModule(Class<?> type, DatabaseSpec database) {
    return at(
        type,
        "Flyway can't migrate "
            + database.text()
            + ": its module for "
            + database.vendor().product()
            + " is not on the class path.",
        "Add " + database.vendor().flywayArtifact() + " in test scope, in Flyway's version.");
  }
}
