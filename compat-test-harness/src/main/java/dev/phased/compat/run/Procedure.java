package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;

/**
 * How cells of one kind are run. What it throws becomes a result elsewhere, alike for all kinds.
 *
 * @param <C> the kind
 */
interface Procedure<C extends Cell> {
  /**
   * Runs a cell from its databases to its evidence, and leaves nothing running.
   *
   * @throws MigrationException if a migration fails that leads to where the cell begins
   * @throws CellStartException if an app does not start, and what it asked of its database is known
   * @throws AppStartException if an app does not start
   */
  CellResult run(C cell)
      throws MigrationException,
          CellStartException,
          AppStartException,
          InterruptedException,
          SQLException,
          IOException;
}
