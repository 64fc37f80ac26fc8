package dev.phased.flyway;

import dev.phased.dialect.Remains;
import org.jspecify.annotations.Nullable;

/**
 * What a failed migration has left, as it stands in the history behind its description: for people
 * who look there, and for the next run.
 */
final class Mark {
  private static final String NOTHING = " [nothing applied]";

  private Mark() {}

  static String of(Remains remains) {
    if (remains.nothing()) {
      return NOTHING;
    }
    int count = remains.count();
    return count == 0
        ? ""
        : " [" + count + (count == 1 ? " statement" : " statements") + " applied]";
  }

  /** Whether a failed migration with this description has left nothing. */
  static boolean saysNothing(@Nullable String description) {
    return description != null && description.endsWith(NOTHING);
  }
}
