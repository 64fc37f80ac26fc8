package dev.phased.compat.run;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.result.CellResult;

/** Hears how a run goes on; never two calls at once. */
public interface CellListener {
  /** A cell begins. */
  void started(CellId cell);

  /** A cell that has begun is over. */
  void finished(CellResult result);
}
