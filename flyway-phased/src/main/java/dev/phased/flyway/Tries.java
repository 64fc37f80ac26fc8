package dev.phased.flyway;

import dev.phased.dialect.SqlAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.internal.jdbc.Results;
import org.jspecify.annotations.Nullable;

/**
 * The tries at one migration. A dialect must see the database's error, which Flyway wraps; Flyway
 * must get back what it threw itself, since it knows file and line.
 */
final class Tries implements SqlAction {
  private final MigrationExecutor plain;
  private final Context context;
  private List<Results> results = List.of();
  private @Nullable FlywayException wrapper;
  private @Nullable SQLException wrapped;

  Tries(MigrationExecutor plain, Context context) {
    this.plain = plain;
    this.context = context;
  }

  @Override
  public void run(Connection connection) throws SQLException {
    try {
      results = plain.execute(on(connection));
    } catch (FlywayException e) {
      SQLException cause = sqlCause(e);
      if (cause == null) {
        throw e;
      }
      wrapper = e;
      wrapped = cause;
      throw cause;
    }
  }

  /** What the last try returned. */
  List<Results> results() {
    return results;
  }

  /** What Flyway should be told instead of {@code e}, which a dialect has thrown. */
  SQLException failure(SQLException e) {
    if (wrapper != null && e == wrapped) {
      throw wrapper;
    }
    return e;
  }

  private Context on(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        return context.getConfiguration();
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }

  private static @Nullable SQLException sqlCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }
}
