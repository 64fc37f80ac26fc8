package dev.phased.compat.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of a database, the name of the thing in it, and what may have been done to that thing,
 * the likeliest first. Messages: PostgreSQL's catalogue, and the error references of MySQL and
 * MariaDB.
 *
 * @param messages what it says; the first group is the thing
 * @param deeds what may have been done, the likeliest first
 */
record Symptom(List<Pattern> messages, List<Deed> deeds) {
  static final List<Symptom> ALL =
      List.of(
          of(
              List.of(
                  "column \"?(?:[\\w]+\\.)?([\\w]+)\"? (?:of relation \"[^\"]+\" )?does not exist",
                  "Unknown column '(?:[\\w]+\\.)*([\\w]+)' in"),
              Deed.DROPS_COLUMN,
              Deed.RENAMES_COLUMN,
              Deed.ADDS_COLUMN),
          of(
              List.of(
                  "relation \"(?:[\\w]+\\.)?([\\w]+)\" does not exist",
                  "Table '(?:[\\w]+\\.)?([\\w]+)' doesn't exist"),
              Deed.DROPS_TABLE,
              Deed.RENAMES_TABLE,
              Deed.CREATES_TABLE),
          of(
              List.of(
                  "null value in column \"([\\w]+)\"",
                  "Column '([\\w]+)' cannot be null",
                  "Field '([\\w]+)' doesn't have a default value"),
              Deed.DEMANDS_VALUE),
          of(
              List.of(
                  "violates (?:check|foreign key|unique|exclusion) constraint \"([\\w]+)\"",
                  "Check constraint '([\\w]+)' is violated",
                  "CONSTRAINT [`.](?:[\\w]+\\.)?([\\w]+)[`.] (?:failed|FOREIGN KEY)",
                  "Duplicate entry .* for key '(?:[\\w]+\\.)?([\\w]+)'"),
              Deed.ADDS_CONSTRAINT,
              Deed.ADDS_UNIQUE_INDEX),
          of(
              List.of(
                  "invalid input value for enum ([\\w]+)",
                  "type \"([\\w]+)\" does not exist",
                  "value for domain ([\\w]+) violates"),
              Deed.CHANGES_TYPE),
          of(
              List.of(
                  "function (?:[\\w]+\\.)?([\\w]+)\\(.*\\) does not exist",
                  "(?:FUNCTION|PROCEDURE) (?:[\\w]+\\.)?([\\w]+) does not exist"),
              Deed.DROPS_ROUTINE,
              Deed.CREATES_ROUTINE));

  private static Symptom of(List<String> messages, Deed... deeds) {
    return new Symptom(messages.stream().map(Pattern::compile).toList(), List.of(deeds));
  }

  /** The name of the thing that a message is about, if it is this symptom. */
  Optional<String> thing(String message) {
    return messages.stream()
        .map(pattern -> pattern.matcher(message))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }
}
