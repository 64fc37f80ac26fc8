package dev.phased.liquibase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.sql.visitor.SqlVisitor;

/** Which changes of a changeset run as one piece of work. */
final class Unit {
  private Unit() {}

  /** A change and all after it, but for those that Liquibase would leave out on this database. */
  static List<Change> from(Change first, Database database) {
    List<Change> all = first.getChangeSet().getChanges();
    int start = indexOf(all, first);
    List<Change> unit = new ArrayList<>(List.of(first));
    if (start < 0) {
      return unit;
    }
    for (Change change : all.subList(start + 1, all.size())) {
      if (change instanceof ExecuteShellCommandChange) {
        break;
      }
      if (isFor(change, database)) {
        unit.add(change);
      }
    }
    return unit;
  }

  /** Undoes a changeset as Liquibase does: by its rollback block, or each change by its inverse. */
  static void undo(ChangeSet changeSet, Database database, List<SqlVisitor> visitors)
      throws DatabaseException {
    try {
      if (changeSet.hasCustomRollbackChanges()) {
        for (Change change : changeSet.getRollback().getChanges()) {
          if (isFor(change, database) && !isEmpty(change)) {
            database.executeRollbackStatements(change.generateStatements(database), visitors);
          }
        }
        return;
      }
      List<Change> changes = new ArrayList<>(changeSet.getChanges());
      Collections.reverse(changes);
      for (Change change : changes) {
        database.executeRollbackStatements(change, visitors);
      }
    } catch (DatabaseException e) {
      throw e;
    } catch (LiquibaseException e) {
      throw new DatabaseException(e);
    }
  }

  private static boolean isFor(Change change, Database database) {
    return !(change instanceof DbmsTargetedChange targeted)
        || DatabaseList.definitionMatches(targeted.getDbms(), database, true);
  }

  private static boolean isEmpty(Change change) {
    return change instanceof RawSQLChange sql && "empty".equalsIgnoreCase(sql.getSql());
  }

  /** The SQL of changes that are nothing but SQL; empty if one is not. */
  static Optional<String> sql(List<Change> changes) {
    List<String> texts = new ArrayList<>();
    for (Change change : changes) {
      if (!(change instanceof AbstractSQLChange sql) || sql.getSql() == null) {
        return Optional.empty();
      }
      texts.add(sql.getSql());
    }
    return Optional.of(String.join(";\n", texts));
  }

  private static int indexOf(List<Change> changes, Change wanted) {
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) == wanted) {
        return i;
      }
    }
    return -1;
  }
}
