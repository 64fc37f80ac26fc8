package dev.phased.flyway.apart.migrations;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A Java migration that Flyway finds by scanning. */
public final class V4__Scanned extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("INSERT INTO orders VALUES (4, 'scanned')");
    }
  }

  @Override
  public Integer getChecksum() {
    return 4;
  }
}
