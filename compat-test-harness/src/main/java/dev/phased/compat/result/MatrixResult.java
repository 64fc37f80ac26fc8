package dev.phased.compat.result;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a matrix came to on one database.
 *
 * @param plan what was to be proven
 * @param cells what came out, in any order; cells that are missing were not run
 * @param started when the first cell began
 * @param duration from then to the end of the last one
 * @param environment what it ran on, name to value, in the order in which it is shown
 */
public record MatrixResult(
    MatrixPlan plan,
    List<CellResult> cells,
    Instant started,
    Duration duration,
    Map<String, String> environment) {
  /** The name of what the environment says of the database server. */
  public static final String SERVER = "Database";

  /** The name of what the environment says of the tool that migrates. */
  public static final String TOOL = "Migrations";

  /** The name of what the environment says of who answers for migrations that do not say. */
  public static final String OWNER = "Owner";

  /** The name of what the environment says of the first day for contracts that do not say. */
  public static final String NOT_BEFORE = "Contract not before";

  /** Copies the collections. */
  public MatrixResult {
    cells = List.copyOf(cells);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** The result of a cell, if there is one. */
  public Optional<CellResult> cell(CellId id) {
    return cells.stream().filter(cell -> cell.id().equals(id)).findFirst();
  }
}
