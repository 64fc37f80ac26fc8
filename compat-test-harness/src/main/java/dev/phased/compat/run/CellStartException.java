package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.observe.Observed;

/** The app of a cell did not start. */
final class CellStartException extends Exception {
  private static final long serialVersionUID = 1;

  private final AppStartException failure;
  private final transient Observed observed;

  CellStartException(AppStartException failure, Observed observed) {
    super(failure);
    this.failure = failure;
    this.observed = observed;
  }

  AppStartException failure() {
    return failure;
  }

  /** What it asked of its database before it gave up. */
  Observed observed() {
    return observed;
  }
}
