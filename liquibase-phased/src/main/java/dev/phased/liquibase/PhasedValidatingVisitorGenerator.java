package dev.phased.liquibase;

import java.util.List;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.visitor.StandardValidatingVisitorGenerator;
import liquibase.changelog.visitor.ValidatingVisitor;

/** Has every directive checked before anything runs. Liquibase finds it by itself. */
public final class PhasedValidatingVisitorGenerator extends StandardValidatingVisitorGenerator {
  @Override
  public int getPriority() {
    return PRIORITY_DEFAULT + 5;
  }

  @Override
  public ValidatingVisitor generateValidatingVisitor(List<RanChangeSet> ranChangeSets) {
    return new DirectiveValidator(ranChangeSets);
  }
}
