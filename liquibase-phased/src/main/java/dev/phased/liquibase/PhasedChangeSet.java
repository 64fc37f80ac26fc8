package dev.phased.liquibase;

import dev.phased.Directive;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.exception.DatabaseException;
import liquibase.exception.DatabaseHistoryException;
import liquibase.exception.MigrationFailedException;
import liquibase.exception.RollbackFailedException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/** A changeset that knows its directive and waits while its phase is closed. */
final class PhasedChangeSet extends ChangeSet {
  private final List<ParsedNode> unread = new ArrayList<>();
  private @Nullable Directive directive;

  PhasedChangeSet(DatabaseChangeLog changeLog) {
    super(changeLog);
  }

  PhasedChangeSet(
      String id,
      String author,
      boolean alwaysRun,
      boolean runOnChange,
      String filePath,
      String contextFilter,
      String dbmsList,
      DatabaseChangeLog changeLog) {
    super(id, author, alwaysRun, runOnChange, filePath, contextFilter, dbmsList, changeLog);
  }

  PhasedChangeSet(
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
    super(
        id,
        author,
        alwaysRun,
        runOnChange,
        filePath,
        contextFilter,
        dbmsList,
        runWith,
        runWithSpoolFile,
        runInTransaction,
        quotingStrategy,
        changeLog);
  }

  /** What the changelog says of this changeset that Liquibase does not read. */
  List<ParsedNode> unread() {
    return unread;
  }

  /** What its carriers say, read once when it is about to run; empty before. */
  Optional<Directive> directive() {
    return Optional.ofNullable(directive);
  }

  @Override
  protected void handleChildNode(ParsedNode child, ResourceAccessor resources)
      throws ParsedNodeException {
    if (ChangeSetKeys.isPhased(child)) {
      unread.add(child);
      return;
    }
    int before = getChanges().size();
    super.handleChildNode(child, resources);
    if (getChanges().size() == before && !ChangeSetKeys.isOfLiquibase(child.getName())) {
      unread.add(child);
    }
  }

  @Override
  public ExecType execute(
      DatabaseChangeLog changeLog, ChangeExecListener listener, Database database)
      throws MigrationFailedException {
    try {
      boolean ranBefore = database.getRanChangeSet(this) != null;
      RunGate gate = RunGate.current(changeLog);
      directive = Carriers.read(this);
      Optional<String> held = gate.hold(this, directive, ranBefore);
      Executor executor = executor(database);
      if (executor instanceof PhasedExecutor phased) {
        phased.settings(gate.settings());
      }
      if (held.isPresent()) {
        executor.comment(held.get());
        Messages.ofThisThread().say(held.get());
        return ExecType.SKIPPED;
      }
      gate.settings()
          .early(toString(false), directive, LocalDate.now(ZoneOffset.UTC))
          .ifPresent(Messages.ofThisThread()::warnAloud);
    } catch (DatabaseException | DatabaseHistoryException e) {
      throw new MigrationFailedException(this, e);
    }
    return super.execute(changeLog, listener, database);
  }

  @Override
  public void rollback(Database database, ChangeExecListener listener)
      throws RollbackFailedException {
    Executor executor = executor(database);
    if (!(executor instanceof PhasedExecutor phased)) {
      super.rollback(database, listener);
      return;
    }
    phased.rollingBack(this);
    try {
      super.rollback(database, listener);
    } finally {
      phased.rollingBack(null);
    }
  }

  private static Executor executor(Database database) {
    return Scope.getCurrentScope()
        .getSingleton(ExecutorService.class)
        .getExecutor("jdbc", database);
  }
}
