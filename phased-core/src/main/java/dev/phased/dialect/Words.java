package dev.phased.dialect;

import java.time.Duration;

/** Small words of messages. */
final class Words {
  private Words() {}

  /** Such as {@code 500 ms}, {@code 2 s}, {@code 1.5 s}, {@code 5 min} or {@code 2 h 5 min}. */
  static String of(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      long tenths = millis / 100;
      return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
    }
    long seconds = duration.toSeconds();
    return seconds < 3600
        ? pair(seconds / 60, "min", seconds % 60, "s")
        : pair(seconds / 3600, "h", seconds % 3600 / 60, "min");
  }

  /** Such as {@code 1 try} or {@code 3 tries}. */
  static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }

  private static String pair(long first, String unit, long second, String smaller) {
    return first + " " + unit + (second == 0 ? "" : " " + second + " " + smaller);
  }
}
