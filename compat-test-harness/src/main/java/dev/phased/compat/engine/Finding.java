package dev.phased.compat.engine;

/** What a cell or a matrix came to, as JUnit wants it: thrown. A stack would say nothing. */
final class Finding extends AssertionError {
  private static final long serialVersionUID = 1;

  Finding(String message) {
    super(message);
    setStackTrace(new StackTraceElement[0]);
  }
}
