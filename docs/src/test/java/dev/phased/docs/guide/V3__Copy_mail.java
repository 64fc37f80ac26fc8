package dev.phased.docs.guide;

// tag::migration[]
import dev.phased.Phase;
import dev.phased.Phased;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

@Phased(phase = Phase.MIGRATE, statementTimeout = "10min")
public class V3__Copy_mail extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("UPDATE customers SET email = lower(mail) WHERE email IS NULL");
    }
  }
}
// end::migration[]
