package dev.phased.compat.app.maven;

/** An artifact, or something that it depends on, can't be had. */
public final class UnresolvedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String next;

  UnresolvedException(String message, String next, Throwable cause) {
    super(message, cause);
    this.next = next;
  }

  /** What to do about it. */
  public String next() {
    return next;
  }
}
