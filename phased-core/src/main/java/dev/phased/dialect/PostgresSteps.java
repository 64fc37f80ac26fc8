package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work outside transactions: each statement is for good once it has run, so only the one that
 * failed is tried again.
 */
final class PostgresSteps implements StatementGuard {
  private static final int PATIENCE_IN_SECONDS = 5;

  private final Work work;
  private final Connection connection;
  private final RunListener listener;
  private final ConnectionSource others;
  private final Tools tools;
  private final InvalidIndexes invalidIndexes;
  private Limits inForce;
  private boolean ownLimits;
  private final Progress progress =
      new Progress("It runs outside a transaction.", Lexer.Rules.POSTGRES);
  private @Nullable Watch watch;
  private String failed = "";
  private @Nullable SQLException thrown;

  PostgresSteps(
      Work work,
      Connection connection,
      RunListener listener,
      ConnectionSource others,
      Tools tools) {
    this.work = work;
    this.connection = connection;
    this.listener = listener;
    this.others = others;
    this.tools = tools;
    this.inForce = Limits.of(work.timeouts(), false);
    this.invalidIndexes = new InvalidIndexes(work, connection, listener);
  }

  void run(SqlAction action) throws SQLException {
    PostgresSession session = PostgresSession.begin(connection, inForce);
    Throwable failure = null;
    try (Watch watching =
        new Watch(work, session.pid(), PostgresSight.INSTANCE, listener, others, tools)) {
      watch = watching;
      action.run(GuardedConnection.of(connection, this));
    } catch (SQLException | RuntimeException | Error e) {
      failure = e;
      listener.failed(work, remains(e));
      throw e;
    } finally {
      restore(session, failure);
    }
  }

  @Override
  public @Nullable Object run(String sql, boolean batch, Call call) throws SQLException {
    limit(sql);
    Attempts attempts = new Attempts(work, listener, tools, PostgresDialect.MESSAGES);
    Trouble last = null;
    while (true) {
      Watch watching = java.util.Objects.requireNonNull(watch);
      try {
        invalidIndexes.clear(sql);
        watching.begin(inForce);
        Object result = call.run();
        watching.end();
        if (!PostgresStatements.isSilent(sql)) {
          progress.applied(sql);
        }
        return result;
      } catch (SQLException e) {
        watching.end();
        failed = sql;
        thrown = e;
        if (last != null && Failures.state(PostgresFailures.ABORTED).test(e)) {
          String why = "it had begun a transaction of its own";
          throw attempts.cannotRetry(last, inForce, why, progress.saidWith(sql));
        }
        last = trouble(e, sql, watching);
        String why = harm(sql, batch);
        if (why != null) {
          throw attempts.cannotRetry(last, inForce, why, progress.saidWith(sql));
        }
        attempts.waitAfter(last, inForce, progress.saidWith(sql));
      }
    }
  }

  @Override
  public void transactionEnded() {}

  /**
   * What stays of the work now that it ends with {@code failure}. Each statement is done in full or
   * not at all; only if the session has died does nobody know which.
   */
  private Remains remains(Throwable failure) throws SQLException {
    boolean nothing =
        work.sql().isPresent()
            && thrown != null
            && Failures.find(failure, one -> one == thrown).isPresent()
            && !progress.hasApplied()
            && !PostgresStatements.commitsWithin(failed)
            && connection.isValid(PATIENCE_IN_SECONDS)
            && connection.getAutoCommit();
    return Remains.of(progress.allApplied(), nothing, Lexer.Rules.POSTGRES);
  }

  private Trouble trouble(SQLException e, String sql, Watch watching) throws SQLException {
    Optional<SQLException> tooLong = PostgresFailures.statementTimeout(e);
    Trouble trouble = PostgresFailures.trouble(e, watching.blockers()).orElse(null);
    if (trouble == null) {
      invalidIndexes.tellLeft(sql);
      if (tooLong.isPresent() && !inForce.statement().isZero()) {
        throw new StatementTimeoutException(
            PostgresDialect.MESSAGES.ranTooLong(work, inForce, progress.saidWith(sql), e), e, e);
      }
      if (PostgresFailures.isDone(e)) {
        listener.note(work, Notes.done(work, progress.why()));
      }
      if (progress.hasApplied()) {
        listener.note(work, Notes.failedHalfway(work, progress.saidWith(sql)));
      }
      throw e;
    }
    return trouble;
  }

  /** Why the statement must not be run again; null if it may. */
  private @Nullable String harm(String sql, boolean batch) throws SQLException {
    if (!connection.getAutoCommit()) {
      return "it had begun a transaction of its own";
    }
    if (batch) {
      return "part of its batch may be applied";
    }
    return PostgresStatements.commitsWithin(sql)
        ? "the code it calls may have committed something before"
        : null;
  }

  /** Puts the limits for this statement in force, unless the script has set its own. */
  private void limit(String sql) throws SQLException {
    List<List<Token>> statements = Lexer.statements(sql, Lexer.Rules.POSTGRES);
    for (List<Token> words : statements) {
      if (PostgresStatements.starts(words, "SET")
          && (PostgresStatements.has(words, "lock_timeout")
              || PostgresStatements.has(words, "statement_timeout"))) {
        ownLimits = true;
      }
    }
    Limits wanted = Limits.of(work.timeouts(), PostgresStatements.onlyWeakLocks(sql));
    if (!ownLimits && !wanted.equals(inForce)) {
      execute(PostgresSession.set(wanted));
      inForce = wanted;
    }
  }

  private void restore(PostgresSession session, @Nullable Throwable failure) throws SQLException {
    try {
      execute(session.restore());
    } catch (SQLException e) {
      if (failure == null) {
        throw e;
      }
      restoreAfterRollback(session, failure, e);
    }
  }

  /** A transaction that the script began and that failed keeps every statement out. */
  private void restoreAfterRollback(
      PostgresSession session, Throwable failure, SQLException first) {
    try {
      if (!Failures.state(PostgresFailures.ABORTED).test(first)) {
        throw first;
      }
      execute("ROLLBACK");
      execute(session.restore());
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
