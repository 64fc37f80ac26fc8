package dev.phased.compat.archunit.shop.migration;

import dev.phased.Phase;
import dev.phased.Phased;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** As it should be. */
@Phased(phase = Phase.MIGRATE)
public final class V3__CopyMail extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(Sql.COPY);
    }
  }
}
