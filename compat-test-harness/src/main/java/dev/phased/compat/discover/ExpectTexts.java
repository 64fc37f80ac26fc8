package dev.phased.compat.discover;

import static dev.phased.compat.discover.Problems.at;

import dev.phased.Problem;

/** What can be wrong with expectations. */
final class ExpectTexts {
  private ExpectTexts() {}

  static Problem noReason(Class<?> type, String cell) {
    return at(
        type,
        "@Expect(cell = \"" + cell + "\") gives no reason.",
        "Say why the exception is acceptable; the report shows it.");
  }

  static Problem badSqlState(Class<?> type, String cell, String sqlState) {
    return at(
        type,
        "@Expect(cell = \""
            + cell
            + "\") has sqlState = \""
            + sqlState
            + "\", with which nothing fails.",
        "Write the five characters that the report shows, such as 42703, for a cell that fails.");
  }

  static Problem badUntil(Class<?> type, String cell, String until) {
    return at(
        type,
        "@Expect(cell = \"" + cell + "\") has until = \"" + until + "\", which is no date.",
        "Write the last day on which it holds, such as 2027-01-31.");
  }
}
