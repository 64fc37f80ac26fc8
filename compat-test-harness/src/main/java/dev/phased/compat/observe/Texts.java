package dev.phased.compat.observe;

import java.sql.SQLException;

/** What is said where something can't be seen. */
final class Texts {
  private Texts() {}

  static String noMetadataLocks(SQLException cause) {
    return "Locks on tables may not be seen, for performance_schema could not be told to keep them: "
        + line(cause);
  }

  static String lookFailed(SQLException cause) {
    return "Who waited on whom could not be seen to the end: " + line(cause);
  }

  private static String line(SQLException cause) {
    return String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
