package dev.phased.compat.archunit.shop.migration;

import dev.phased.Phase;
import dev.phased.Phased;
import java.sql.Savepoint;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A contract among all others, for Liquibase. It goes back to a savepoint, which it may. */
@Phased(phase = Phase.CONTRACT)
public class DropMail implements CustomTaskChange {
  @Override
  public void execute(Database database) throws CustomChangeException {
    try {
      JdbcConnection connection = (JdbcConnection) database.getConnection();
      Savepoint before = connection.getUnderlyingConnection().setSavepoint();
      connection.getUnderlyingConnection().rollback(before);
    } catch (java.sql.SQLException e) {
      throw new CustomChangeException(e);
    }
  }

  @Override
  public String getConfirmationMessage() {
    return "dropped";
  }

  @Override
  public void setUp() {}

  @Override
  public void setFileOpener(ResourceAccessor resources) {}

  @Override
  public ValidationErrors validate(Database database) {
    return new ValidationErrors();
  }
}
