package dev.phased.compat.schema.liquibase;

import dev.phased.Phase;
import dev.phased.liquibase.PhasedChangeSetService;
import java.util.Optional;
import liquibase.changelog.ChangeSet;

/** What liquibase-phased reads of a changeset, if it is there; the only class that needs it. */
final class Phases {
  private Phases() {}

  static boolean present() {
    try {
      Class.forName(
          "dev.phased.liquibase.PhasedChangeSetService", false, Phases.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** What it says; throws what {@link dev.phased.Directives} throws. */
  static Optional<Phase> of(ChangeSet changeSet) {
    return present() ? PhasedChangeSetService.directive(changeSet).phase() : Optional.empty();
  }
}
