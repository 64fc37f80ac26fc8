package dev.phased.compat.run;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.result.CellResult;

/** Tells a listener of one thing at a time. */
final class InTurn implements CellListener {
  private final CellListener listener;

  InTurn(CellListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void started(CellId cell) {
    listener.started(cell);
  }

  @Override
  public synchronized void finished(CellResult result) {
    listener.finished(result);
  }
}
