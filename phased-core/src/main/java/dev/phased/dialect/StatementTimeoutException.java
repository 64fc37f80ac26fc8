package dev.phased.dialect;

import java.sql.SQLException;

/** A statement ran into its limit. Says which limit it was, who set it, and what to do next. */
public final class StatementTimeoutException extends SQLException {
  private static final long serialVersionUID = 1;

  /** The timeout {@code last}, with its SQLState and vendor code, in what was {@code thrown}. */
  StatementTimeoutException(String message, SQLException last, Throwable thrown) {
    super(message, last.getSQLState(), last.getErrorCode(), thrown);
  }
}
