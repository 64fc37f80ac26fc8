package dev.phased.compat.schema.liquibase;

import dev.phased.Directive;
import dev.phased.liquibase.PhasedChangeSetService;
import liquibase.changelog.ChangeSet;

/** What liquibase-phased reads of a changeset, if it is there; the only class that needs it. */
final class PhasedTool {
  private PhasedTool() {}

  static boolean present() {
    try {
      Class.forName(
          "dev.phased.liquibase.PhasedChangeSetService", false, PhasedTool.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** What it says; throws what {@link dev.phased.Directives} throws. */
  static Directive directive(ChangeSet changeSet) {
    return present() ? PhasedChangeSetService.directive(changeSet) : Directive.NONE;
  }
}
