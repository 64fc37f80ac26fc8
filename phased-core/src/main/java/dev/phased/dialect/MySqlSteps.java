package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work where DDL commits by itself: only the statement that failed is tried again. Where rows were
 * changed before it in the same transaction, the whole work is, if all of it can be rolled back.
 */
final class MySqlSteps implements StatementGuard {
  private final Work work;
  private final MySqlKind kind;
  private final Connection connection;
  private final RunListener listener;
  private final Limits limits;
  private final StatementLimit limit;
  private final Watch watch;
  private final Attempts wholeAttempts;
  private final Supplier<Attempts> statementAttempts;
  private final Progress progress;

  /** Whether the transaction holds nothing that the tool did before. */
  private boolean alone;

  private boolean ended;
  private boolean seen;
  private @Nullable Trouble wholeAgain;
  private String failed = "";
  private @Nullable SQLException failure;

  MySqlSteps(
      Work work,
      MySqlKind kind,
      Connection connection,
      RunListener listener,
      Limits limits,
      StatementLimit limit,
      Watch watch,
      Attempts wholeAttempts,
      Supplier<Attempts> statementAttempts,
      boolean alone) {
    this.work = work;
    this.kind = kind;
    this.connection = connection;
    this.listener = listener;
    this.limits = limits;
    this.limit = limit;
    this.watch = watch;
    this.wholeAttempts = wholeAttempts;
    this.statementAttempts = statementAttempts;
    this.alone = alone;
    this.progress = new Progress(kind.title + " commits with each DDL.", Lexer.Rules.MYSQL);
  }

  void run(SqlAction action) throws SQLException {
    Connection guarded = GuardedConnection.of(connection, this);
    while (true) {
      try {
        action.run(guarded);
        return;
      } catch (SQLException | RuntimeException e) {
        Trouble trouble = wholeAgain;
        if (trouble == null || e instanceof LockFailureException) {
          unguarded(e);
          throw e;
        }
        wholeAgain = null;
        connection.rollback();
        progress.rolledBack();
        wholeAttempts.waitAfter(trouble, limits, progress.saidWith(failed));
      }
    }
  }

  @Override
  public @Nullable Object run(String sql, boolean batch, Call call) throws SQLException {
    seen = true;
    if (MySqlStatements.commitsBefore(sql)) {
      alone = true;
      progress.committed();
    }
    Attempts attempts = statementAttempts.get();
    while (true) {
      watch.begin(limits);
      limit.begin();
      boolean stopped = false;
      try {
        Object result = call.run();
        stopped = limit.end();
        watch.end();
        succeeded(sql, batch, stopped);
        return result;
      } catch (SQLException e) {
        stopped = limit.end();
        watch.end();
        failed = sql;
        failure = e;
        attempts.waitAfter(
            retriable(e, sql, batch, stopped, attempts), limits, progress.saidWith(sql));
      }
    }
  }

  /** What stays of the work now that it ends with {@code thrown}. */
  Remains remains(Throwable thrown) {
    boolean known =
        work.sql().isPresent()
            && failure != null
            && Failures.find(thrown, one -> one == failure).isPresent();
    return Remains.of(
        progress.allApplied(),
        known && MySqlUndoing.leftNothing(connection, progress, failed),
        Lexer.Rules.MYSQL);
  }

  @Override
  public void transactionEnded() {
    alone = true;
    ended = true;
    progress.committed();
  }

  private void succeeded(String sql, boolean batch, boolean stopped) throws SQLException {
    if (connection.getAutoCommit() || MySqlStatements.commitsBefore(sql)) {
      progress.applied(sql);
    } else if (MySqlStatements.rollsBack(sql)) {
      progress.rolledBack();
    } else if (batch || !MySqlStatements.noWork(sql)) {
      progress.pending(sql);
      ended |= batch && sql.isEmpty(); // Whatever it held may have committed.
    } else {
      progress.silent(sql);
    }
    if (stopped) {
      absorb();
    }
  }

  /** A stop that came as the statement ended would hit the next one. */
  private void absorb() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DO 0");
    } catch (SQLException e) {
      // That was the stop.
      failed = "";
    }
  }

  /** The trouble, if the statement alone can be tried again; no lock is held then. */
  private Trouble retriable(
      SQLException e, String sql, boolean batch, boolean stopped, Attempts attempts)
      throws SQLException {
    Optional<SQLException> tooLong = MySqlFailures.statementTimeout(e, stopped);
    if (tooLong.isPresent()) {
      throw new StatementTimeoutException(
          kind.messages.ranTooLong(work, limits, progress.saidWith(sql), e), tooLong.get(), e);
    }
    Trouble trouble = MySqlFailures.trouble(e, watch.blockers()).orElse(null);
    if (trouble == null) {
      tellApplied(e, sql);
      throw e;
    }
    String harm = harm(sql, batch);
    if (harm != null) {
      throw attempts.cannotRetry(trouble, limits, harm, progress.saidWith(sql));
    }
    if (!connection.getAutoCommit() && !MySqlStatements.commitsBefore(sql)) {
      if (progress.hasPending()) {
        wholeAgain = trouble;
        throw e;
      }
      connection.rollback();
    }
    return trouble;
  }

  private void tellApplied(SQLException e, String failing) {
    if (MySqlFailures.isDone(e)) {
      listener.note(work, Notes.done(work, progress.why()));
    }
    if (progress.hasApplied()) {
      listener.note(work, Notes.failedHalfway(work, progress.saidWith(failing)));
    }
  }

  /** Why neither the statement nor the whole work may be run again; null if it may. */
  private @Nullable String harm(String sql, boolean batch) throws SQLException {
    if (batch) {
      return "part of its batch may be applied";
    }
    if (MySqlStatements.commitsWithin(sql)) {
      return "part of what it runs may have been committed before";
    }
    if (connection.getAutoCommit() || MySqlStatements.commitsBefore(sql)) {
      return null;
    }
    if (!alone) {
      return "its transaction holds earlier work, whose locks would be held meanwhile";
    }
    return progress.hasPending() && (progress.hasApplied() || ended)
        ? "rows were changed before it in the same transaction, after something was committed"
        : null;
  }

  /** A lock failure that no guarded statement saw: what was applied is not known. */
  private void unguarded(Throwable e) throws LockFailureException {
    Trouble trouble = MySqlFailures.trouble(e, watch.blockers()).orElse(null);
    if (!seen && trouble != null) {
      throw wholeAttempts.cannotRetry(
          trouble,
          limits,
          "its statements did not run on the connection it was given",
          kind.title + " commits with each DDL: statements before the one that failed may stay.");
    }
  }
}
