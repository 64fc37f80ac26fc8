package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL 12 and later. */
final class PostgresDialect implements Dialect {
  static final Messages MESSAGES = new Messages(new Terms());

  private final Tools tools;

  PostgresDialect(Tools tools) {
    this.tools = tools;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public List<Blocker> blockers(Connection other, long session) throws SQLException {
    return PostgresSight.INSTANCE.blockers(other, session);
  }

  @Override
  public String withoutValues(String sql) {
    return Redaction.of(sql, Lexer.Rules.POSTGRES);
  }

  @Override
  public void run(
      Work work,
      Connection connection,
      SqlAction action,
      RunListener listener,
      ConnectionSource others)
      throws SQLException {
    // What the connection says counts: a savepoint needs a transaction, whatever was asked for.
    if (connection.getAutoCommit()) {
      new PostgresSteps(work, connection, listener, others, tools).run(action);
    } else {
      new PostgresTransaction(work, connection, listener, others, tools).run(action);
    }
  }

  private static final class Terms implements Messages.Terms {
    @Override
    public String lockTimeout() {
      return "lock_timeout";
    }

    @Override
    public String statementTimeout() {
      return "statement_timeout";
    }

    @Override
    public String end(Blocker blocker) {
      return blocker.session() == 0
          ? "ROLLBACK PREPARED or COMMIT PREPARED"
          : "SELECT pg_terminate_backend(" + blocker.session() + ")";
    }
  }
}
