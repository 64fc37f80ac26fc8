package dev.phased.compat.engine;

/**
 * What a cell or a matrix came to, as JUnit wants it: thrown. A stack would say nothing, and CI
 * servers keep it as long as a report, so it holds no secret either.
 */
final class Finding extends AssertionError {
  private static final long serialVersionUID = 1;

  Finding(String message) {
    super(dev.phased.compat.report.Reports.withoutSecrets(message));
    setStackTrace(new StackTraceElement[0]);
  }
}
