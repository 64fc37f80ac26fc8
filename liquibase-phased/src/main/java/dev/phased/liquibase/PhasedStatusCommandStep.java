package dev.phased.liquibase;

import dev.phased.Directive;
import dev.phased.RunMessages;
import dev.phased.Settings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.ListVisitor;
import liquibase.command.AbstractCommandStep;
import liquibase.command.CommandDefinition;
import liquibase.command.CommandResultsBuilder;
import liquibase.command.CommandScope;
import liquibase.database.Database;

/**
 * The command {@code phased-status}: what is pending, in which phase, under which limits, and what
 * would be held. Runs nothing. Liquibase finds it by itself.
 */
public final class PhasedStatusCommandStep extends AbstractCommandStep {
  @Override
  public String[][] defineCommandNames() {
    return new String[][] {{"phasedStatus"}};
  }

  @Override
  public List<Class<?>> requiredDependencies() {
    return List.of(Database.class, DatabaseChangeLog.class, ChangeLogParameters.class);
  }

  @Override
  public void adjustCommandDefinition(CommandDefinition command) {
    command.setShortDescription("List the pending changesets by phase, and those that are held");
  }

  @Override
  public void run(CommandResultsBuilder results) throws Exception {
    CommandScope command = results.getCommandScope();
    Database database = (Database) command.getDependency(Database.class);
    DatabaseChangeLog changeLog =
        (DatabaseChangeLog) command.getDependency(DatabaseChangeLog.class);
    ChangeLogParameters parameters =
        (ChangeLogParameters) command.getDependency(ChangeLogParameters.class);
    List<ChangeSet> pending =
        pending(changeLog, database, parameters.getContexts(), parameters.getLabels());
    Settings settings = PhasedConfiguration.settings();
    RunGate gate = new RunGate(settings);
    PrintWriter out = new PrintWriter(results.getOutputStream(), true, StandardCharsets.UTF_8);
    out.printf("%d pending, up to %s%n", pending.size(), gate.upTo().word());
    int held = 0;
    for (ChangeSet changeSet : pending) {
      Directive directive = Carriers.directive(changeSet);
      boolean ranBefore = database.getRanChangeSet(changeSet) != null;
      Optional<String> why = gate.hold(changeSet, directive, ranBefore);
      held += why.isPresent() ? 1 : 0;
      String name = changeSet.toString(false);
      out.println(
          why.orElseGet(
              () -> RunMessages.runs(name, directive.phase(), settings.timeouts(directive))));
      Optional<LocalDate> day = settings.notBefore(directive);
      String due = RunMessages.due(settings.owner(directive), day);
      if (!due.isEmpty()) {
        out.println("  " + due.substring(", ".length()));
      }
      if (why.isEmpty()) {
        RunMessages.early(name, directive.phase(), day, LocalDate.now(ZoneOffset.UTC))
            .ifPresent(early -> out.println("  WARNING: " + early));
      }
    }
    results.addResult("pending", pending.size() - held);
    results.addResult("held", held);
  }

  private static List<ChangeSet> pending(
      DatabaseChangeLog changeLog, Database database, Contexts contexts, LabelExpression labels)
      throws Exception {
    ListVisitor visitor = new ListVisitor();
    new ChangeLogIterator(
            changeLog,
            new ShouldRunChangeSetFilter(database),
            new ContextChangeSetFilter(contexts),
            new LabelChangeSetFilter(labels),
            new DbmsChangeSetFilter(database),
            new IgnoreChangeSetFilter())
        .run(visitor, new liquibase.RuntimeEnvironment(database, contexts, labels));
    return visitor.getSeenChangeSets();
  }
}
