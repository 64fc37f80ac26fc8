package dev.phased.compat.database;

import org.jspecify.annotations.Nullable;

/** The server, not an app or a migration, is in trouble. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean absent;

  /** Says what could not be done, and what to do next. */
  public ServerException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private ServerException(String message, @Nullable Throwable cause, boolean absent) {
    super(message, cause);
    this.absent = absent;
  }

  /** There is no such server where this runs, as on a machine without a container engine. */
  public static ServerException absent(String message, @Nullable Throwable cause) {
    return new ServerException(message, cause, true);
  }

  /** Whether there is no such server here, rather than one in trouble. */
  public boolean isAbsent() {
    return absent;
  }
}
