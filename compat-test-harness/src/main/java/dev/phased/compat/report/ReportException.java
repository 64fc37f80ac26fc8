package dev.phased.compat.report;

import java.io.IOException;

/** A report that cannot be read. The message says which, why, and what to do. */
public final class ReportException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A reason in a sentence or two. */
  public ReportException(String message) {
    super(message);
  }

  /** A reason in a sentence or two, and what it comes from. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
