package dev.phased.compat.schema;

/** A migration failed. */
public final class MigrationException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says in one line what failed. */
  public MigrationException(String message, Throwable cause) {
    super(message, cause);
  }
}
