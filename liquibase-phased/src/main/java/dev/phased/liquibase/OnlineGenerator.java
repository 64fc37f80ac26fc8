package dev.phased.liquibase;

import java.util.Arrays;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import liquibase.statement.SqlStatement;

/**
 * Writes the form of a statement that keeps PostgreSQL's tables in use, where the changeset asks
 * for it with {@code online=true}. Liquibase remembers what a generator supports, so the changeset
 * is looked at each time.
 */
abstract class OnlineGenerator<T extends SqlStatement> extends AbstractSqlGenerator<T> {
  @Override
  public int getPriority() {
    return PRIORITY_DATABASE + 5;
  }

  @Override
  public boolean supports(T statement, Database database) {
    return "postgresql".equals(database.getShortName());
  }

  @Override
  public ValidationErrors validate(T statement, Database database, SqlGeneratorChain<T> chain) {
    return chain.validate(statement, database);
  }

  @Override
  public Sql[] generateSql(T statement, Database database, SqlGeneratorChain<T> chain) {
    Sql[] plain = chain.generateSql(statement, database);
    return isAskedFor() && plain.length == 1
        ? Arrays.stream(online(statement, database, plain[0].toSql()))
            .map(UnparsedSql::new)
            .toArray(Sql[]::new)
        : plain;
  }

  /**
   * The statements to run instead of {@code plain}; each can run again after a later one failed.
   */
  abstract String[] online(T statement, Database database, String plain);

  private static boolean isAskedFor() {
    ChangeSet changeSet = Scope.getCurrentScope().get(Scope.Attr.changeSet, ChangeSet.class);
    return changeSet != null && Carriers.directive(changeSet).online().orElse(false);
  }
}
