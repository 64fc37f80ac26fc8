package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Work inside the tool's transaction. Each try begins at a savepoint; going back to it frees every
 * lock that the try took.
 */
final class PostgresTransaction {
  private static final String UNDONE =
      "Every try was rolled back: nothing of it has been applied, and it holds no lock any more.";

  private final Work work;
  private final Connection connection;
  private final RunListener listener;
  private final ConnectionSource others;
  private final Tools tools;
  private final Limits limits;

  PostgresTransaction(
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
    this.limits =
        Limits.of(
            work.timeouts(), work.sql().filter(PostgresStatements::onlyWeakLocks).isPresent());
  }

  void run(SqlAction action) throws SQLException {
    PostgresSavepoint savepoint = PostgresSavepoint.begin(connection, limits);
    Attempts attempts = new Attempts(work, listener, tools, PostgresDialect.MESSAGES);
    try (Watch watch =
        new Watch(work, savepoint.pid(), PostgresSight.INSTANCE, listener, others, tools)) {
      while (!succeeds(action, watch, attempts)) {
        PostgresSavepoint.limitAgain(connection, limits);
      }
    }
    if (!savepoint.finish(connection)) {
      listener.note(work, Notes.committedByItself(work));
    }
  }

  private boolean succeeds(SqlAction action, Watch watch, Attempts attempts) throws SQLException {
    watch.begin(limits);
    try {
      action.run(connection);
      watch.end();
      return true;
    } catch (SQLException | RuntimeException e) {
      watch.end();
      Optional<SQLException> tooLong = PostgresFailures.statementTimeout(e);
      if (tooLong.isPresent() && !limits.statement().isZero()) {
        String applied = "Nothing of it is applied once its transaction is rolled back.";
        throw new StatementTimeoutException(
            PostgresDialect.MESSAGES.ranTooLong(work, limits, applied, tooLong.get()),
            tooLong.get(),
            e);
      }
      Trouble trouble = PostgresFailures.trouble(e, List.of()).orElse(null);
      if (trouble == null) {
        throw e;
      }
      undo(trouble, attempts);
      Trouble whole = new Trouble(trouble.failure(), e, trouble.deadlock(), watch.blockers());
      attempts.waitAfter(whole, limits, UNDONE);
      return false;
    }
  }

  private void undo(Trouble trouble, Attempts attempts) throws SQLException {
    try {
      PostgresSavepoint.rollBack(connection);
    } catch (SQLException gone) {
      trouble.failure().addSuppressed(gone);
      if (Failures.find(gone, Failures.state(PostgresFailures.NO_SAVEPOINT)).isPresent()) {
        throw attempts.cannotRetry(
            trouble,
            limits,
            "it had ended the transaction it was given",
            "What it did before it committed stays applied; what it did after is rolled back.");
      }
      throw attempts.cannotRetry(
          trouble,
          limits,
          "the connection is of no use any more",
          "The server rolls back what it had not committed.");
    }
  }
}
