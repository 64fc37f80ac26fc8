package dev.phased.flyway;

import dev.phased.dialect.PostgresStatements;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;

/**
 * The statements of a script as Flyway sends them, and what they ask of the transaction.
 *
 * @param all each statement, placeholders replaced
 */
record Statements(List<String> all) {
  /** Ends well whether or not its work was already done. */
  private static final Pattern REPEATABLE =
      Pattern.compile(
          "\\s*((CREATE|DROP|ALTER)\\b.*\\bIF\\s+(NOT\\s+)?EXISTS|REINDEX|VACUUM|ANALYZE)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The whole script. */
  String text() {
    StringBuilder text = new StringBuilder();
    all.forEach(statement -> text.append(statement).append(";\n"));
    return text.toString();
  }

  /** Whether PostgreSQL refuses a statement of it inside a transaction. */
  boolean needNoTransaction() {
    return all.stream().anyMatch(PostgresStatements::needsNoTransaction);
  }

  /** Whether a statement of it never ends while Flyway holds its lock in a transaction. */
  boolean waitForSnapshots() {
    return all.stream().anyMatch(PostgresStatements::waitsForSnapshots);
  }

  /**
   * Whether the script can be run again after it failed outside a transaction: nothing of it can
   * have been done, or what was done is not done twice.
   */
  boolean canRunAgain() {
    return all.size() == 1
        || all.stream().allMatch(statement -> REPEATABLE.matcher(statement).matches());
  }

  /**
   * Refuses a script that would be run outside a transaction for the sake of some statements only.
   *
   * @throws FlywayException as Flyway does for the statements that it knows
   */
  void refuseMixture(String name) {
    all.stream()
        .filter(statement -> !PostgresStatements.needsNoTransaction(statement))
        .findFirst()
        .ifPresent(
            statement -> {
              throw new FlywayException(
                  name
                      + ": Detected both transactional and non-transactional statements within the"
                      + " same migration (even though mixed is false). Move those that run"
                      + " CONCURRENTLY to a migration of their own, or set flyway.mixed.");
            });
  }
}
