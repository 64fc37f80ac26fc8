package dev.phased.compat.archunit.shop.migration;

import dev.phased.compat.archunit.shop.Customer;
import java.sql.Connection;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Says no phase, commits by itself, and asks the application. */
public final class V5__FillNames extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE " + new Customer().table() + " SET name = ''");
      connection.commit();
    } catch (java.sql.SQLException e) {
      connection.rollback();
      throw e;
    }
  }
}
