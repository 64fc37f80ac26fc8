package dev.phased;

import java.util.Locale;

/** Names in camel case. */
final class CamelCase {
  private CamelCase() {}

  /** Turns {@code LOCK_TIMEOUT} or {@code lock_timeout} into {@code lockTimeout}. */
  static String of(String snakeCase) {
    StringBuilder name = new StringBuilder();
    for (String word : snakeCase.toLowerCase(Locale.ROOT).split("_", -1)) {
      boolean first = name.isEmpty() || word.isEmpty();
      name.append(first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }
}
