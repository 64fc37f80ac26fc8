package dev.phased.compat.run;

/** Rows that a matrix wants to be there can't be made. */
final class FillException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FillException(String message, Throwable cause) {
    super(message, cause);
  }
}
