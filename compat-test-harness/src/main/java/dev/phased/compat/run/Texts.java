package dev.phased.compat.run;

import dev.phased.Problem;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.app.AppStartException;

/** What is said of a matrix that can't be run. */
final class Texts {
  private Texts() {}

  static Problem doesNotStart(Class<?> type, AppSpec app, AppStartException failure) {
    String lines =
        failure.logTail().isEmpty()
            ? "\n  It wrote nothing."
            : "\n  Its last lines:\n    " + String.join("\n    ", failure.logTail());
    return new Problem(
        type.getName(),
        0,
        "@AppVersion(id = \"" + app.id() + "\", " + app.origin() + "): " + failure.getMessage(),
        failure.next() + lines);
  }
}
