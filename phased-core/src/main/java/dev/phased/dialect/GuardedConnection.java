package dev.phased.dialect;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection that passes each execution of a statement through a {@link StatementGuard}. */
final class GuardedConnection implements InvocationHandler {
  private static final Set<String> ENDS_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit");

  private final Connection connection;
  private final StatementGuard guard;

  private GuardedConnection(Connection connection, StatementGuard guard) {
    this.connection = connection;
    this.guard = guard;
  }

  static Connection of(Connection connection, StatementGuard guard) {
    return proxy(Connection.class, new GuardedConnection(connection, guard));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    Object[] given = arguments == null ? new Object[0] : arguments;
    Object result = call(proxy, connection, method, given);
    if (ENDS_TRANSACTION.contains(method.getName())
        && (given.length == 0 || !(given[0] instanceof java.sql.Savepoint))) {
      guard.transactionEnded();
    }
    if (result instanceof Statement statement) {
      String sql = given.length > 0 && given[0] instanceof String text ? text : "";
      return proxy(typeOf(statement), new GuardedStatement((Connection) proxy, statement, sql));
    }
    return result;
  }

  private final class GuardedStatement implements InvocationHandler {
    private final Connection owner;
    private final Statement statement;
    private final String prepared;

    GuardedStatement(Connection owner, Statement statement, String prepared) {
      this.owner = owner;
      this.statement = statement;
      this.prepared = prepared;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      Object[] given = arguments == null ? new Object[0] : arguments;
      String name = method.getName();
      if (name.equals("getConnection")) {
        return owner;
      }
      if (!name.startsWith("execute")) {
        return call(proxy, statement, method, given);
      }
      String sql = given.length > 0 && given[0] instanceof String text ? text : prepared;
      return guard.run(sql, name.endsWith("Batch"), () -> sqlCall(proxy, method, given));
    }

    private @Nullable Object sqlCall(Object proxy, Method method, Object[] given)
        throws SQLException {
      try {
        return call(proxy, statement, method, given);
      } catch (SQLException | RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new SQLException(e);
      }
    }
  }

  private static @Nullable Object call(
      Object proxy, Object target, Method method, @Nullable Object[] given) throws Throwable {
    if (method.getName().equals("equals") && given.length == 1 && given[0] == proxy) {
      return true;
    }
    try {
      return method.invoke(target, given);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static Class<? extends Statement> typeOf(Statement statement) {
    if (statement instanceof CallableStatement) {
      return CallableStatement.class;
    }
    return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
