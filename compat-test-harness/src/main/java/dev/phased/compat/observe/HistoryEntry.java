package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of the history of statements.
 *
 * @param session the thread that served it; no later session has the same
 * @param event its number in the session; later ones are higher
 * @param name what kind of statement it was
 * @param text as it came, with the values that drivers write into it; empty if prepared on MariaDB
 * @param digest the same without the values; empty if it could not be parsed
 * @param error MySQL's number of the error; 0 for none
 */
record HistoryEntry(
    long session,
    long event,
    String name,
    String text,
    String digest,
    int error,
    String sqlState,
    String message) {
  private static final String COMMAND = "statement/com/";
  private static final Set<String> ASKING = Set.of("Execute", "Query", "Error");
  private static final Pattern STRING =
      Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\"(?:[^\"\\\\]|\\\\.|\"\")*\"");

  /**
   * MariaDB's driver sends the execution with the preparation, before it knows that the latter
   * failed; its error says nothing more.
   */
  private static final int NOT_PREPARED = 1243;

  boolean greets() {
    return text.equals(Database.greeting(Database.HARNESS))
        || text.equals(Database.greeting(Database.MIGRATION))
        || text.equals(Database.greeting(Database.INVARIANT));
  }

  boolean isError() {
    return error != 0 && error != NOT_PREPARED;
  }

  /** Whether it asks something of the schema; what is prepared counts when it is executed. */
  boolean counts() {
    if (error == NOT_PREPARED) {
      return false;
    }
    if (name.startsWith(COMMAND) && !isError()) {
      return ASKING.contains(name.substring(COMMAND.length())) && !isHousekeeping();
    }
    return !isHousekeeping();
  }

  /** Without values. */
  String statement() {
    return digest.isEmpty() ? STRING.matcher(text).replaceAll("?") : digest.strip();
  }

  private boolean isHousekeeping() {
    return !text.isEmpty() && Housekeeping.is(text);
  }
}
