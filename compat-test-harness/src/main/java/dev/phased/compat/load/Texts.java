package dev.phased.compat.load;

import java.time.Duration;

/** What is said of operations. */
final class Texts {
  private Texts() {}

  /** One line. */
  static String failure(Throwable thrown) {
    String message = thrown.getMessage();
    String text = message == null || message.isBlank() ? thrown.toString() : message;
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  static String notOver(Duration after) {
    return "It was not over after " + after.toMillis() / 1000.0 + " s.";
  }

  static String notRead(Duration within) {
    return "It was not read within " + within.toMillis() / 1000.0 + " s.";
  }
}
