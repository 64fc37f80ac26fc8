package dev.phased.liquibase;

import dev.phased.Phase;
import dev.phased.Phased;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A change in Java that is never to run in these tests. */
@Phased(phase = Phase.CONTRACT, lockTimeout = "1s")
public final class DropOldColumn implements CustomTaskChange {
  @Override
  public void execute(Database database) {
    throw new IllegalStateException("It was to be held.");
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
