package dev.phased.flyway.apart;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A Java migration that a user hands to Flyway as an object, as Spring does with beans. */
public final class V5__HandedOver extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("INSERT INTO orders VALUES (5, 'handed over')");
    }
  }
}
