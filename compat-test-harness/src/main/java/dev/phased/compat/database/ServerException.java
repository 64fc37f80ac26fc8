package dev.phased.compat.database;

import org.jspecify.annotations.Nullable;

/** The server, not an app or a migration, is in trouble. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what could not be done, and what to do next. */
  public ServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
