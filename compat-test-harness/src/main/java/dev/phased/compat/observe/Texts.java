package dev.phased.compat.observe;

import java.sql.SQLException;

/** What is said where something can't be seen. */
final class Texts {
  private Texts() {}

  static String lookFailed(SQLException cause) {
    return "Who waited on whom could not be seen to the end: "
        + String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
