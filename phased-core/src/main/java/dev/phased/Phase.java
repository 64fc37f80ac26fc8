package dev.phased;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a migration does to the versions of an app that run beside it. The phases of one change
 * follow one another in the order of the constants (<a
 * href="https://martinfowler.com/bliki/ParallelChange.html">parallel change</a>).
 */
public enum Phase {
  /** Only adds: code that worked before works after. */
  EXPAND,
  /** Moves data from the old shape to the new one; both shapes stay. */
  MIGRATE,
  /** Removes the old shape: code that still needs it stops working. */
  CONTRACT;

  /** The word that stands for this phase in a directive or setting, such as {@code expand}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The phase that {@code word} stands for, in any case; empty if none does. */
  public static Optional<Phase> ofWord(String word) {
    return Arrays.stream(values()).filter(phase -> phase.word().equalsIgnoreCase(word)).findFirst();
  }
}
