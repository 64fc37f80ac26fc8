package dev.phased.compat.run;

import org.jspecify.annotations.Nullable;

/** The first thing that broke beneath all cells. What comes after it follows from it. */
final class Trouble {
  private volatile @Nullable String reason;

  synchronized void report(Exception cause) {
    if (reason == null) {
      reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
    }
  }

  boolean happened() {
    return reason != null;
  }

  String reason() {
    String known = reason;
    return known == null ? "" : "Infrastructure: " + known;
  }
}
