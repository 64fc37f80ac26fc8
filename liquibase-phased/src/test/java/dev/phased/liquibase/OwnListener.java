package dev.phased.liquibase;

import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;

/** What a user may have. */
public final class OwnListener extends AbstractChangeExecListener {
  @Override
  public void willRun(
      ChangeSet changeSet,
      DatabaseChangeLog changeLog,
      Database database,
      ChangeSet.RunStatus status) {
    Scope.getCurrentScope().getUI().sendMessage("own listener: will run " + changeSet.getId());
  }

  @Override
  public void ran(
      ChangeSet changeSet,
      DatabaseChangeLog changeLog,
      Database database,
      ChangeSet.ExecType result) {
    Scope.getCurrentScope().getUI().sendMessage("own listener: ran " + changeSet.getId());
  }
}
