package dev.phased.compat.result;

import java.util.List;

/**
 * What was seen inside a cell.
 *
 * @param statements how many statements the app sent; 0 or more
 * @param errors what the database refused, first to last
 * @param scenarios how each scenario went, in the order in which they ran
 * @param logFile the log of the app, relative to the report; empty if there is none
 * @param logTail the last lines of it
 */
public record Evidence(
    long statements,
    List<SqlError> errors,
    List<ScenarioResult> scenarios,
    String logFile,
    List<String> logTail) {
  /** Nothing was seen. */
  public static final Evidence NONE = new Evidence(0, List.of(), List.of(), "", List.of());

  /** Copies the lists. */
  public Evidence {
    errors = List.copyOf(errors);
    scenarios = List.copyOf(scenarios);
    logTail = List.copyOf(logTail);
  }
}
