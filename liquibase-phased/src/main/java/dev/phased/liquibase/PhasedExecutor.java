package dev.phased.liquibase;

import dev.phased.BadValueException;
import dev.phased.Directive;
import dev.phased.Settings;
import dev.phased.Timeouts;
import dev.phased.dialect.ConnectionSource;
import dev.phased.dialect.Dialect;
import dev.phased.dialect.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.executor.jvm.JdbcExecutor;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Runs changes under the timeouts of their changeset and tries again. Liquibase finds it by itself.
 */
public final class PhasedExecutor extends JdbcExecutor {
  /** Changes that ran together with an earlier one of their changeset. */
  private final Set<Change> ranAhead = Collections.newSetFromMap(new IdentityHashMap<>());

  private @Nullable ChangeSet rollingBack;
  private boolean undone;
  private @Nullable Settings settings;
  private boolean inside;
  private @Nullable Connection known;
  private Optional<Dialect> dialect = Optional.empty();

  /** The way to other connections, which takes some time to find; the same for all of a run. */
  private @Nullable ConnectionSource others;

  @Override
  public int getPriority() {
    return PRIORITY_DEFAULT + 10;
  }

  @Override
  public void modifyChangeSet(ChangeSet changeSet) {
    ranAhead.clear();
    super.modifyChangeSet(changeSet);
  }

  /** The changes that come now run under these settings, which take some time to read. */
  void settings(Settings now) {
    if (now != settings) {
      others = null;
    }
    settings = now;
  }

  /** The statements that come now undo this changeset, until null is said. */
  void rollingBack(@Nullable ChangeSet changeSet) {
    rollingBack = changeSet;
    undone = false;
    settings = null;
    others = null;
  }

  /**
   * In a transaction, all changes of a changeset run when its first one is asked for: if one fails
   * on a lock, all are undone and tried again, so that nothing is locked during the wait.
   */
  @Override
  public void execute(Change change, List<SqlVisitor> visitors) throws DatabaseException {
    ChangeSet changeSet = change.getChangeSet();
    if (changeSet == null || inside || !(database.getConnection() instanceof JdbcConnection)) {
      super.execute(change, visitors);
    } else if (!ranAhead.remove(change)) {
      List<Change> together = isInTransaction() ? Unit.from(change, database) : List.of(change);
      run(changeSet, Unit.sql(together), () -> executeAll(together, visitors));
      ranAhead.addAll(together);
      ranAhead.remove(change);
    }
  }

  private void executeAll(List<Change> changes, List<SqlVisitor> visitors)
      throws DatabaseException {
    for (Change change : changes) {
      super.execute(change, visitors);
    }
  }

  /** In a transaction, all that undoes a changeset runs together, for the same reason. */
  @Override
  public void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
    ChangeSet changeSet = rollingBack;
    if (changeSet == null || inside) {
      super.execute(statement, visitors);
    } else if (!isInTransaction()) {
      List<String> sql = List.of(applyVisitors(statement, visitors));
      run(
          changeSet,
          Optional.of(String.join(";\n", sql)),
          () -> super.execute(statement, visitors));
    } else if (!undone) {
      run(changeSet, Optional.empty(), () -> Unit.undo(changeSet, database, visitors));
      undone = true;
    }
  }

  private void run(ChangeSet changeSet, Optional<String> sql, CarriedException.Body body)
      throws DatabaseException {
    inside = true;
    try {
      Connection connection = connection();
      if (connection != known) {
        dialect = Dialect.of(connection);
        known = connection;
        others = null;
      }
      if (dialect.isEmpty()) {
        body.run();
        return;
      }
      Directive directive = Carriers.directive(changeSet);
      Timeouts timeouts = current().timeouts(directive);
      dialect
          .get()
          .run(
              new Work(changeSet.toString(false), sql, timeouts, isInTransaction()),
              connection,
              session -> Guarded.run(database, session, body),
              new Announcer(Messages.ofThisThread(), directive.phase()),
              others());
    } catch (CarriedException e) {
      throw e.unpacked();
    } catch (SQLException | BadValueException e) {
      throw new DatabaseException(e.getMessage(), e);
    } finally {
      inside = false;
    }
  }

  private ConnectionSource others() {
    if (others == null) {
      others = Others.of(database);
    }
    return others;
  }

  private Settings current() {
    return settings == null ? PhasedConfiguration.settings() : settings;
  }

  private boolean isInTransaction() throws DatabaseException {
    try {
      return !connection().getAutoCommit();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private Connection connection() {
    return ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
  }
}
