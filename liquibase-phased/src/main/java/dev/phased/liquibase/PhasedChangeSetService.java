package dev.phased.liquibase;

import dev.phased.Directive;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changeset.StandardChangeSetService;
import liquibase.database.ObjectQuotingStrategy;

/** Makes every changeset one that knows its directive. Liquibase finds it by itself. */
public final class PhasedChangeSetService extends StandardChangeSetService {
  /**
   * What the carriers of a changeset say together. It needs no database.
   *
   * @throws dev.phased.DirectiveException if one of them is wrong or two disagree, with every
   *     mistake
   */
  public static Directive directive(ChangeSet changeSet) {
    return Carriers.directive(changeSet);
  }

  @Override
  public int getPriority() {
    return PRIORITY_DEFAULT + 5;
  }

  @Override
  public ChangeSet createChangeSet(DatabaseChangeLog changeLog) {
    return new PhasedChangeSet(changeLog);
  }

  @Override
  public ChangeSet createChangeSet(
      String id,
      String author,
      boolean alwaysRun,
      boolean runOnChange,
      String filePath,
      String contextFilter,
      String dbmsList,
      DatabaseChangeLog changeLog) {
    return new PhasedChangeSet(
        id, author, alwaysRun, runOnChange, filePath, contextFilter, dbmsList, changeLog);
  }

  @Override
  public ChangeSet createChangeSet(
      String id,
      String author,
      boolean alwaysRun,
      boolean runOnChange,
      String filePath,
      String contextFilter,
      String dbmsList,
      String runWith,
      String runWithSpoolFile,
      boolean runInTransaction,
      ObjectQuotingStrategy quotingStrategy,
      DatabaseChangeLog changeLog) {
    return new PhasedChangeSet(
        id,
        author,
        alwaysRun,
        runOnChange,
        DatabaseChangeLog.normalizePath(filePath),
        contextFilter,
        dbmsList,
        runWith,
        runWithSpoolFile,
        runInTransaction,
        quotingStrategy,
        changeLog);
  }
}
