package dev.phased.compat.schema.liquibase;

import dev.phased.compat.database.Database;
import dev.phased.compat.schema.MigrationException;
import java.sql.Connection;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
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
  /** Runs those of {@code wanted}, which are the first of the changelog, that are pending. */
  void run(List<String> wanted, String last) throws MigrationException {
    try (Connection connection = database.connect(Database.MIGRATION)) {
      changelog.within(
          () -> {
            run(wanted, connection);
            return "";
          });
    } catch (Exception e) {
      throw new MigrationException("The update to " + last + " failed: " + firstLines(e), e);
    }
  }

  private void run(List<String> wanted, Connection connection) throws LiquibaseException {
    liquibase.database.Database there =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    Liquibase liquibase = new Liquibase(changelog.path(), changelog.resources(), there);
    Contexts contexts = new Contexts();
    LabelExpression labels = new LabelExpression();
    // Only what is for this database is among them.
    long pending =
        liquibase.listUnrunChangeSets(contexts, labels).stream()
            .map(Names::full)
            .filter(wanted::contains)
            .count();
    if (pending > 0) {
      liquibase.update((int) pending, contexts, labels);
    }
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
