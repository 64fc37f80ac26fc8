package dev.phased.compat.schema.liquibase;

import dev.phased.compat.database.Database;
import dev.phased.compat.schema.MigrationException;
import java.sql.Connection;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSetStatus;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * Runs changesets on a database.
 *
 * @param changelog what they are in
 * @param database where
 */
record LiquibaseRun(Changelog changelog, Database database) {
  private static final Contexts CONTEXTS = new Contexts();
  private static final LabelExpression LABELS = new LabelExpression();

  private interface Work {
    /** Does it with Liquibase, connected. */
    void with(Liquibase liquibase) throws LiquibaseException;
  }

  /** Runs those of {@code wanted}, which are the first of the changelog, that are pending. */
  void run(List<String> wanted, String last) throws MigrationException {
    connected(
        "The update to " + last,
        liquibase -> {
          // Only what is for this database is among them.
          long pending =
              liquibase.listUnrunChangeSets(CONTEXTS, LABELS).stream()
                  .map(Names::full)
                  .filter(wanted::contains)
                  .count();
          if (pending > 0) {
            liquibase.update((int) pending, CONTEXTS, LABELS);
          }
        });
  }

  /** Rolls back those of {@code unwanted}, which are the last of the changelog, that have run. */
  void rollback(List<String> unwanted, String downTo) throws MigrationException {
    connected(
        "The way down to " + downTo,
        liquibase -> {
          long ran =
              liquibase.getChangeSetStatuses(CONTEXTS, LABELS).stream()
                  .filter(ChangeSetStatus::getPreviouslyRan)
                  .map(status -> Names.full(status.getChangeSet()))
                  .filter(unwanted::contains)
                  .count();
          if (ran > 0) {
            liquibase.rollback((int) ran, CONTEXTS, LABELS);
          }
        });
  }

  private void connected(String what, Work work) throws MigrationException {
    try (Connection connection = database.connect(Database.MIGRATION)) {
      changelog.within(
          () -> {
            work.with(liquibase(connection));
            return "";
          });
    } catch (Exception e) {
      throw new MigrationException(what + " failed: " + firstLines(e), e);
    }
  }

  private Liquibase liquibase(Connection connection) throws LiquibaseException {
    liquibase.database.Database there =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    return new Liquibase(changelog.path(), changelog.resources(), there);
  }

  private static String firstLines(Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.join(
        " ", String.valueOf(root.getMessage()).strip().lines().map(String::strip).toList());
  }
}
