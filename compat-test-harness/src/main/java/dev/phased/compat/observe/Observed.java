package dev.phased.compat.observe;

import dev.phased.compat.result.SqlError;
import java.util.List;

/**
 * What apps did to one database between two moments.
 *
 * @param statements how many statements they issued, without those that only look after a session
 *     or check that the server is there
 * @param errors the statements that the server refused, in the order in which it did
 */
public record Observed(int statements, List<SqlError> errors) {
  public Observed {
    errors = List.copyOf(errors);
  }

  /** What came after an earlier observation of the same watch. */
  public Observed since(Observed earlier) {
    return new Observed(
        statements - earlier.statements, errors.subList(earlier.errors.size(), errors.size()));
  }
}
