package dev.phased.liquibase;

import dev.phased.Carrier;
import dev.phased.Directive;
import dev.phased.Gate;
import dev.phased.Phase;
import dev.phased.Problem;
import dev.phased.RunMessages;
import dev.phased.SettingKey;
import dev.phased.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.parser.core.ParsedNode;

/**
 * What is checked of a changeset that has not run yet.
 *
 * @param changeSet which one
 * @param directive what it says
 * @param settings what its user has set
 */
record PendingChecks(ChangeSet changeSet, Directive directive, Settings settings) {
  /**
   * All that is wrong.
   *
   * @param asked whether a changeset without a phase may be complained of
   */
  List<Problem> problems(boolean asked, Database database) {
    List<Problem> problems = new ArrayList<>(unread());
    unannotated(asked).ifPresent(problems::add);
    rollback(database).ifPresent(problems::add);
    holdable().ifPresent(problems::add);
    online(database).ifPresent(problems::add);
    return problems;
  }

  /** The keys that neither Liquibase nor phased reads but that look like one that is read. */
  private List<Problem> unread() {
    List<Problem> problems = new ArrayList<>();
    if (changeSet instanceof PhasedChangeSet phased) {
      for (ParsedNode node : phased.unread()) {
        ChangeSetKeys.nearest(node.getName())
            .filter(near -> !ChangeSetKeys.isOfPhased(near))
            .ifPresent(
                near ->
                    problems.add(
                        problem(
                            "Nobody reads \"" + node.getName() + "\".",
                            "Did you mean \"" + near + "\"?")));
      }
    }
    return problems;
  }

  private Optional<Problem> unannotated(boolean asked) {
    if (!asked || directive.phase().isPresent()) {
      return Optional.empty();
    }
    Problem problem =
        RunMessages.unannotated(
            changeSet.toString(false),
            Carrier.COMMENT,
            PhasedConfiguration.key(SettingKey.UNANNOTATED));
    return switch (settings.unannotated()) {
      case ALLOW -> Optional.empty();
      case WARN -> {
        Messages.ofThisThread().warn(problem.toString());
        yield Optional.empty();
      }
      case FAIL -> Optional.of(problem);
    };
  }

  private Optional<Problem> rollback(Database database) {
    boolean lacks =
        settings.requiresRollback()
            && directive.phase().equals(Optional.of(Phase.EXPAND))
            && !changeSet.supportsRollback(database);
    return lacks
        ? Optional.of(
            problem(
                "This expand changeset has no rollback, and "
                    + PhasedConfiguration.key(SettingKey.REQUIRE_ROLLBACK)
                    + " is true.",
                "Give it a rollback block; an empty one says that there is nothing to undo."))
        : Optional.empty();
  }

  /** Another extension may make changesets that do not know phased. */
  private Optional<Problem> holdable() {
    Gate gate = settings.gate();
    boolean lost =
        !(changeSet instanceof PhasedChangeSet)
            && directive.phase().filter(gate::closes).isPresent();
    return lost
        ? Optional.of(
            problem(
                "This changeset cannot be held: it was made by "
                    + changeSet.getClass().getName()
                    + ".",
                "Remove the extension that it belongs to, or run without a gate."))
        : Optional.empty();
  }

  private Optional<Problem> online(Database database) {
    boolean impossible =
        directive.online().orElse(false)
            && changeSet.isRunInTransaction()
            && database.supportsDDLInTransaction();
    return impossible
        ? Optional.of(
            problem(
                "online=true asks for statements that cannot run in a transaction.",
                "Set runInTransaction to false; the checksum stays the same."))
        : Optional.empty();
  }

  private Problem problem(String cause, String next) {
    return new Problem(changeSet.toString(false), 0, cause, next);
  }
}
