package dev.phased.compat.schema.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Every difference, in words. */
final class Texts {
  private static final String NOTHING = "none";

  private Texts() {}

  static Difference isMissing(SchemaObject object) {
    return difference(object, described(object) + " is missing");
  }

  static Difference isNew(SchemaObject object) {
    return difference(object, described(object) + " was not there before");
  }

  static Difference isOther(SchemaObject before, SchemaObject after) {
    List<String> changes = new ArrayList<>();
    String definition = before.facts().keySet().iterator().next();
    before
        .facts()
        .forEach(
            (fact, was) -> {
              String is = after.facts().getOrDefault(fact, "");
              if (!was.equals(is)) {
                changes.add(
                    (fact.equals(definition) ? "was " : fact + " was ")
                        + shown(Excerpt.of(was, is))
                        + ", is "
                        + shown(Excerpt.of(is, was)));
              }
            });
    return difference(before, before.id().subject() + ": " + String.join("; ", changes));
  }

  static Difference rowsAreMissing(String table, Tally rows, long of) {
    return part("table " + table, rows, of, rows.count() == 1 ? " is missing" : " are missing");
  }

  static Difference rowsAreNew(String table, Tally rows) {
    return new Difference(
        "table " + table,
        "table "
            + table
            + ": "
            + counted(rows.count())
            + (rows.count() == 1 ? " was" : " were")
            + " not there before"
            + examples(rows));
  }

  static Difference valuesAreLost(String table, String column, Tally rows, long of) {
    return values(table, column, rows, of, " lost the value");
  }

  static Difference valuesAreOther(String table, String column, Tally rows, long of) {
    return values(table, column, rows, of, " another value than before");
  }

  static Difference valuesAreNew(String table, String column, Tally rows, long of) {
    return values(table, column, rows, of, " a value where there was none");
  }

  /** One line for a list of everything. */
  static String line(SchemaObject object) {
    StringJoiner line = new StringJoiner(", ", object.id().subject() + ": ", "");
    object.facts().forEach((fact, value) -> line.add(fact + " " + shown(Excerpt.of(value))));
    return line.toString();
  }

  static String unknownDatabase(String product) {
    return "The schema of " + product + " can't be compared. PostgreSQL, MySQL and MariaDB can.";
  }

  private static String described(SchemaObject object) {
    return (object.id().subject() + " " + Excerpt.of(object.definition())).strip();
  }

  private static String shown(String value) {
    return value.isEmpty() ? NOTHING : value;
  }

  private static Difference difference(SchemaObject object, String sentence) {
    return new Difference(object.id().subject(), sentence);
  }

  private static Difference values(String table, String column, Tally rows, long of, String what) {
    return part(
        "column " + table + "." + column, rows, of, (rows.count() == 1 ? " has" : " have") + what);
  }

  private static Difference part(String subject, Tally rows, long of, String what) {
    return new Difference(
        subject, subject + ": " + rows.count() + " of " + counted(of) + what + examples(rows));
  }

  private static String counted(long rows) {
    return rows + (rows == 1 ? " row" : " rows");
  }

  private static String examples(Tally rows) {
    List<String> first = rows.examples();
    if (first.isEmpty()) {
      return "";
    }
    return (rows.count() > first.size() ? ", such as " : ": ") + String.join(", ", first);
  }
}
