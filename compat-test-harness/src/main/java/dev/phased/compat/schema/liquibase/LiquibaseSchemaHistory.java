package dev.phased.compat.schema.liquibase;

import dev.phased.Directive;
import dev.phased.DirectiveException;
import dev.phased.Problem;
import dev.phased.compat.database.Database;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.Archive;
import dev.phased.compat.schema.Archives;
import dev.phased.compat.schema.MigrationException;
import dev.phased.compat.schema.SchemaHistory;
import dev.phased.compat.schema.snapshot.Losses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.change.AbstractSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.core.UnsupportedDatabase;

/** Changesets of Liquibase, from a changelog and what it includes. */
public final class LiquibaseSchemaHistory implements SchemaHistory {
  private final Changelog changelog;
  private final Map<Migration, ChangeSet> byMigration = new LinkedHashMap<>();

  /**
   * Reads a changelog as Liquibase does.
   *
   * @param source what errors name: the class that declares the history
   * @param changelog where it is, as the annotation writes it
   * @param loader where one on the class path is looked up
   * @param archives what the versions ship, where {@code jar:…} is looked up
   * @throws PlanException if there is no such place
   */
  public LiquibaseSchemaHistory(
      String source, String changelog, ClassLoader loader, Archives archives) {
    this.changelog = Changelog.of(source, changelog, loader, archives);
  }

  @Override
  public String tool() {
    return "Liquibase";
  }

  @Override
  public List<Migration> migrations() {
    if (byMigration.isEmpty()) {
      read();
    }
    return List.copyOf(byMigration.keySet());
  }

  @Override
  public Optional<String> text(Migration migration) {
    return Optional.ofNullable(byMigration.get(migration))
        .map(changeSet -> changelog.reading(() -> sql(changeSet)))
        .filter(text -> !text.isBlank());
  }

  @Override
  public void migrate(Database database, Migration upTo) throws MigrationException {
    List<Migration> all = migrations();
    List<String> wanted =
        all.subList(0, all.indexOf(upTo) + 1).stream().map(Migration::script).toList();
    new LiquibaseRun(changelog, database).run(wanted, upTo.script());
  }

  @Override
  public void undo(Database database, Migration downTo) throws MigrationException {
    List<Migration> all = migrations();
    List<String> unwanted =
        all.subList(all.indexOf(downTo) + 1, all.size()).stream().map(Migration::script).toList();
    new LiquibaseRun(changelog, database).rollback(unwanted, downTo.script());
  }

  @Override
  public Losses losses(Migration migration) {
    return Optional.ofNullable(byMigration.get(migration))
        .map(changeSet -> Losses.of(directive(changeSet)))
        .orElse(Losses.NONE);
  }

  /**
   * The last changeset that a version of the app ships in a changelog at the same place; empty if
   * it ships none there.
   *
   * @throws PlanException if what it ships can't be read
   */
  public Optional<String> lastShippedBy(Archive archive) {
    List<String> shipped =
        changelog.shippedBy(archive).map(Changelog::changeSets).stream()
            .flatMap(List::stream)
            .map(Names::full)
            .toList();
    return migrations().stream()
        .filter(migration -> shipped.contains(migration.script()))
        .reduce((first, second) -> second)
        .map(Migration::version);
  }

  private void read() {
    List<ChangeSet> changeSets = changelog.changeSets();
    Names names = new Names(changeSets);
    List<Problem> wrongDirectives = new ArrayList<>();
    Map<Migration, ChangeSet> found = new LinkedHashMap<>();
    for (ChangeSet changeSet : changeSets) {
      try {
        found.put(migration(names.shortest(changeSet), changeSet), changeSet);
      } catch (DirectiveException e) {
        wrongDirectives.addAll(e.problems());
      }
    }
    if (!wrongDirectives.isEmpty()) {
      throw new DirectiveException(wrongDirectives);
    }
    if (found.isEmpty()) {
      throw new PlanException(List.of(Texts.nothingThere(changelog)));
    }
    byMigration.putAll(found);
  }

  private Migration migration(String name, ChangeSet changeSet) {
    Directive said = directive(changeSet);
    return new Migration(
        name,
        Names.full(changeSet),
        said.phase(),
        wayDown(changeSet),
        said.owner(),
        said.notBefore());
  }

  private Directive directive(ChangeSet changeSet) {
    return changelog.reading(() -> PhasedTool.directive(changeSet));
  }

  private static String sql(ChangeSet changeSet) {
    return changeSet.getChanges().stream()
        .filter(AbstractSQLChange.class::isInstance)
        .map(change -> ((AbstractSQLChange) change).getSql())
        .filter(sql -> sql != null)
        .collect(Collectors.joining("\n"));
  }

  /** No change asks which database it is for when it says whether it can be rolled back. */
  private static Optional<String> wayDown(ChangeSet changeSet) {
    return changeSet.supportsRollback(new UnsupportedDatabase())
        ? Optional.of(Names.full(changeSet) + " (rollback)")
        : Optional.empty();
  }
}
