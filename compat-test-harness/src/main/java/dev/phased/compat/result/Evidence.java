package dev.phased.compat.result;

import java.util.List;
import java.util.Optional;

/**
 * What was seen inside a cell.
 *
 * @param statements how many statements the apps sent; 0 or more
 * @param errors what the database refused, first to last
 * @param checks how each check went, in the order in which they ran
 * @param logs the logs of the apps, in the order in which they started
 * @param traffic what callers saw while a migration ran, if any called
 * @param differences what is not as it was after going up, down and up again, in words
 * @param cause what a migration did that the first error comes from, if that is known
 */
public record Evidence(
    long statements,
    List<SqlError> errors,
    List<Check> checks,
    List<LogExcerpt> logs,
    Optional<Traffic> traffic,
    List<String> differences,
    Optional<Cause> cause) {
  /** Nothing was seen. */
  public static final Evidence NONE = of(0, List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Evidence {
    errors = List.copyOf(errors);
    checks = List.copyOf(checks);
    logs = List.copyOf(logs);
    differences = List.copyOf(differences);
  }

  /** What is seen in every kind of cell. */
  public static Evidence of(
      long statements, List<SqlError> errors, List<Check> checks, List<LogExcerpt> logs) {
    return new Evidence(
        statements, errors, checks, logs, Optional.empty(), List.of(), Optional.empty());
  }

  /** The same, with what callers saw. */
  public Evidence with(Traffic seen) {
    return new Evidence(statements, errors, checks, logs, Optional.of(seen), differences, cause);
  }

  /** The same, with what is not as it was. */
  public Evidence with(List<String> found) {
    return new Evidence(statements, errors, checks, logs, traffic, found, cause);
  }

  /** The same, with what its first error comes from. */
  public Evidence with(Cause found) {
    return new Evidence(statements, errors, checks, logs, traffic, differences, Optional.of(found));
  }
}
