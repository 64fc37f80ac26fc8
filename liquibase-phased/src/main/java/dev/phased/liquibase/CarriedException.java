package dev.phased.liquibase;

import java.sql.SQLException;
import liquibase.exception.DatabaseException;

/** Carries a failure of Liquibase through code that speaks JDBC, and gives it back unchanged. */
final class CarriedException extends SQLException {
  private static final long serialVersionUID = 1;

  private final Exception original;

  private CarriedException(Exception original, SQLException cause) {
    super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
    this.original = original;
  }

  private CarriedException(Exception original) {
    super(original.getMessage(), original);
    this.original = original;
  }

  /** Part of what Liquibase does. */
  @FunctionalInterface
  interface Body {
    void run() throws DatabaseException;
  }

  /** Runs {@code body}; its failures have the SQLState and code of the database's own words. */
  static void carrying(Body body) throws CarriedException {
    try {
      body.run();
    } catch (DatabaseException | RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          throw new CarriedException(e, sql);
        }
      }
      throw new CarriedException(e);
    }
  }

  /** What Liquibase had thrown. */
  DatabaseException unpacked() {
    if (original instanceof RuntimeException e) {
      throw e;
    }
    return (DatabaseException) original;
  }
}
