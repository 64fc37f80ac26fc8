package dev.phased.flyway;

import dev.phased.dialect.SqlAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.internal.jdbc.Results;

/** The tries at one migration, each on the connection that the dialect wants it to use. */
final class Tries implements SqlAction {
  private final MigrationExecutor plain;
  private final Context context;
  private List<Results> results = List.of();

  Tries(MigrationExecutor plain, Context context) {
    this.plain = plain;
    this.context = context;
  }

  @Override
  public void run(Connection connection) throws SQLException {
    results = plain.execute(on(connection));
  }

  /** What the last try returned. */
  List<Results> results() {
    return results;
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
}
