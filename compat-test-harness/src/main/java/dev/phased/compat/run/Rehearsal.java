package dev.phased.compat.run;

import dev.phased.Problem;
import dev.phased.compat.app.AppStartException;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts each version once before anything else runs, where it is most likely to start. A version
 * that starts nowhere is a mistake in the matrix and no finding. What was started here is used by
 * its cell later.
 */
final class Rehearsal implements AutoCloseable {
  private final Matrix matrix;
  private final CellStarter starter;
  private final Map<RunCell, StartedCell> started = new ConcurrentHashMap<>();

  Rehearsal(Matrix matrix, CellStarter starter) {
    this.matrix = matrix;
    this.starter = starter;
  }

  /** What is wrong with a version; empty if it starts. */
  Optional<Problem> of(String version) throws IOException, SQLException {
    List<AppStartException> failures = new ArrayList<>();
    for (RunCell cell : likeliestFirst(version)) {
      try {
        started.put(cell, starter.start(cell));
        return Optional.empty();
      } catch (MigrationException e) {
        // The cells there will say so.
        return Optional.empty();
      } catch (CellStartException e) {
        failures.add(e.failure());
        if (e.failure().tookTooLong()) {
          break;
        }
      }
    }
    return Optional.of(Texts.doesNotStart(matrix.type(), matrix.app(version), failures.get(0)));
  }

  /** The started cell, if it is there; else starts it. */
  StartedCell take(RunCell cell)
      throws MigrationException, CellStartException, IOException, SQLException {
    StartedCell early = started.remove(cell);
    return early == null ? starter.start(cell) : early;
  }

  private List<RunCell> likeliestFirst(String version) {
    boolean oldest = version.equals(matrix.plan().oldest());
    List<RunCell> cells = new ArrayList<>(matrix.plan().runs(version));
    if (!oldest) {
      Collections.reverse(cells);
    }
    cells.sort(Comparator.comparing(cell -> cell.requirement() != Requirement.REQUIRED));
    return cells;
  }

  /** Stops what no cell has taken. */
  void stopRest() {
    for (StartedCell cell : started.values()) {
      try {
        cell.close();
      } catch (ServerException e) {
        // Its database stays, on a server that is in trouble; what the cells came to is known.
      }
    }
    started.clear();
  }

  @Override
  public void close() {
    stopRest();
  }
}
