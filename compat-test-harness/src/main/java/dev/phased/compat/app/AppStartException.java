package dev.phased.compat.app;

import java.util.List;

/** An app that was started did not become ready. */
public final class AppStartException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean tookTooLong;
  private final String next;
  private final transient List<String> logTail;

  AppStartException(boolean tookTooLong, String message, String next, List<String> logTail) {
    super(message);
    this.tookTooLong = tookTooLong;
    this.next = next;
    this.logTail = List.copyOf(logTail);
  }

  /** Whether its time ran out while it was still running. */
  public boolean tookTooLong() {
    return tookTooLong;
  }

  /** What to do about it. */
  public String next() {
    return next;
  }

  /** The last lines that the app wrote. */
  public List<String> logTail() {
    return logTail;
  }
}
