package dev.phased.liquibase;

import dev.phased.BadValueException;
import dev.phased.Directive;
import dev.phased.DirectiveException;
import dev.phased.Problem;
import dev.phased.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.visitor.ValidatingVisitor;
import liquibase.database.Database;

/** Checks the settings and every directive of a changelog before anything runs. */
final class DirectiveValidator extends ValidatingVisitor {
  private final Set<String> ran = new HashSet<>();

  DirectiveValidator(List<RanChangeSet> ran) {
    super(ran);
    ran.forEach(changeSet -> this.ran.add(changeSet.toString()));
  }

  @Override
  public void validate(Database database, DatabaseChangeLog changeLog) {
    super.validate(database, changeLog);
    List<String> messages = PhasedConfiguration.unknown();
    try {
      Settings settings = PhasedConfiguration.settings();
      problems(changeLog, settings, database).forEach(problem -> messages.add(problem.toString()));
    } catch (BadValueException e) {
      messages.addAll(e.messages());
    }
    messages.forEach(getValidationErrors()::addError);
  }

  private List<Problem> problems(
      DatabaseChangeLog changeLog, Settings settings, Database database) {
    List<Problem> problems = new ArrayList<>();
    Set<String> files = new HashSet<>();
    boolean asked = settings.since().isEmpty();
    for (ChangeSet changeSet : changeLog.getChangeSets()) {
      asked = asked || settings.since().equals(Optional.of(changeSet.getId()));
      String file = changeSet.getChangeLog().getPhysicalFilePath();
      if (file != null && files.add(file)) {
        SqlFile.at(file).ifPresent(sql -> problems.addAll(sql.unseen()));
      }
      try {
        Directive directive = Carriers.directive(changeSet);
        if (isPending(changeSet)) {
          PendingChecks checks = new PendingChecks(changeSet, directive, settings);
          problems.addAll(checks.problems(asked, database));
        }
      } catch (DirectiveException e) {
        problems.addAll(e.problems());
      }
    }
    return problems;
  }

  private boolean isPending(ChangeSet changeSet) {
    return !ran.contains(changeSet.toNormalizedString());
  }
}
