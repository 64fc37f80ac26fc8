package dev.phased.compat.report;

import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Reason;
import java.util.List;

/**
 * What a report was made from, as it was read from its JSON.
 *
 * @param results one for each database, one or more
 * @param conflicts where runs that were merged contradict each other
 */
public record Saved(List<MatrixResult> results, List<Reason> conflicts) {
  /** Copies the lists. */
  public Saved {
    results = List.copyOf(results);
    conflicts = List.copyOf(conflicts);
  }
}
