package dev.phased.dialect;

import dev.phased.Timeouts;
import java.time.Duration;

/** The limits in force for a statement; zero is no limit. */
record Limits(Duration lock, Duration statement) {
  /**
   * The limits of {@code timeouts} for a statement. One that holds only weak locks for long harms
   * nobody by waiting, but stopping it wastes its work and may leave a mess: it has no limit but
   * the one its author gave it.
   */
  static Limits of(Timeouts timeouts, boolean onlyWeakLocks) {
    return new Limits(
        onlyWeakLocks && !timeouts.lockOrigin().ofDirective() ? Duration.ZERO : timeouts.lock(),
        onlyWeakLocks && !timeouts.statementOrigin().ofDirective()
            ? Duration.ZERO
            : timeouts.statement());
  }
}
