package dev.phased.compat.discover;

import java.util.List;

/**
 * What a run says about databases.
 *
 * @param databases which ones, whatever the classes say; empty to leave it to them
 * @param user who uses external databases; empty if their URLs say it
 * @param password that user's password
 * @param mayHaveTables whether external databases need not be empty
 */
public record DatabaseChoice(
    List<String> databases, String user, String password, boolean mayHaveTables) {
  /** Whatever the classes say. */
  public static final DatabaseChoice OF_CLASSES = new DatabaseChoice(List.of(), "", "", false);

  /** Copies the list. */
  public DatabaseChoice {
    databases = List.copyOf(databases);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return databases.toString();
  }
}
