package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MySQL 8 and MariaDB, through either driver. */
final class MySqlDialect implements Dialect {
  private final MySqlKind kind;
  private final Tools tools;

  MySqlDialect(MySqlKind kind, Tools tools) {
    this.kind = kind;
    this.tools = tools;
  }

  @Override
  public String name() {
    return kind.title;
  }

  @Override
  public List<Blocker> blockers(Connection other, long session) throws SQLException {
    return kind.sight.blockers(other, session);
  }

  @Override
  public String withoutValues(String sql) {
    return Redaction.of(sql, Lexer.Rules.MYSQL);
  }

  @Override
  public void run(
      Work work,
      Connection connection,
      SqlAction action,
      RunListener listener,
      ConnectionSource others)
      throws SQLException {
    Limits limits = limits(work, listener);
    boolean alone = !MySqlSession.inTransaction(connection, kind);
    MySqlSession session = MySqlSession.begin(connection, kind, limits);
    Throwable failure = null;
    try (Watch watch = new Watch(work, session.id(), kind.sight, listener, others, tools)) {
      StatementLimit limit =
          new StatementLimit(
              others,
              "KILL QUERY " + session.id(),
              kind == MySqlKind.MYSQL ? limits.statement() : Duration.ZERO,
              why -> listener.note(work, Notes.cannotStop(work, limits.statement(), why)));
      MySqlSteps steps =
          new MySqlSteps(
              work,
              kind,
              connection,
              listener,
              limits,
              limit,
              watch,
              new Attempts(work, listener, tools, kind.messages),
              () -> new Attempts(work, listener, tools, kind.messages),
              alone);
      run(steps, action, work, listener);
    } catch (SQLException | RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      restore(connection, session, failure);
    }
  }

  private static void run(MySqlSteps steps, SqlAction action, Work work, RunListener listener)
      throws SQLException {
    try {
      steps.run(action);
    } catch (SQLException | RuntimeException | Error e) {
      listener.failed(work, steps.remains(e));
      throw e;
    }
  }

  private static Limits limits(Work work, RunListener listener) {
    Limits wanted = Limits.of(work.timeouts(), false);
    Duration lock = Duration.ofSeconds(MySqlSession.seconds(wanted.lock()));
    if (!lock.equals(wanted.lock())) {
      listener.note(work, Notes.roundedUp(work, wanted.lock(), lock));
    }
    return new Limits(lock, wanted.statement());
  }

  private static void restore(
      Connection connection, MySqlSession session, @Nullable Throwable failure)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(session.restore());
    } catch (SQLException e) {
      if (failure == null) {
        throw e;
      }
      failure.addSuppressed(e);
    }
  }
}
