package dev.phased;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which valid word was meant by one that is not. */
public final class Nearest {
  private Nearest() {}

  /**
   * The one of {@code valid} that {@code word} most probably stands for: the same letters in
   * another case or with other separators, or so few letters away that a slip explains it. The
   * first of several that are equally near; empty if none is near.
   */
  public static Optional<String> to(String word, Collection<String> valid) {
    String given = letters(word);
    Optional<String> nearest = Optional.empty();
    int least = Math.max(1, given.length() / 3) + 1;
    for (String candidate : valid) {
      String letters = letters(candidate);
      int distance = distance(given, letters);
      if (distance < Math.min(least, letters.length())) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Letters to add, drop, change, or swap with the next one (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
