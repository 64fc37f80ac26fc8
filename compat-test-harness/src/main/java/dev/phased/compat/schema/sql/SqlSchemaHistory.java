package dev.phased.compat.schema.sql;

import dev.phased.compat.database.Database;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.States;
import dev.phased.compat.schema.Archives;
import dev.phased.compat.schema.MigrationException;
import dev.phased.compat.schema.SchemaHistory;
import dev.phased.compat.schema.snapshot.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain scripts. Which of them have run, a table tells that no tool knows. */
public final class SqlSchemaHistory implements SchemaHistory {
  private final String source;
  private final List<SqlState> states;
  private final Scripts files;
  private List<Step> steps = List.of();

  /**
   * A history of scripts.
   *
   * @param source what errors name: the class that declares the history
   * @param states the states, first to last
   * @param archives what the versions ship
   * @param loader where {@code classpath:} is looked up
   */
  public SqlSchemaHistory(
      String source, List<SqlState> states, Archives archives, ClassLoader loader) {
    this.source = source;
    this.states = List.copyOf(states);
    this.files = new Scripts(source, archives, loader);
  }

  /**
   * The states, as they are declared.
   *
   * @throws PlanException if a script is missing, or a state is wrong
   */
  public List<SchemaState> states() {
    List<String> names = new ArrayList<>();
    for (SqlState state : states) {
      names.add(state.id() + "=" + Steps.version(state, state.scripts().size()));
    }
    return States.named(source, names, migrations());
  }

  @Override
  public String tool() {
    return "SQL files";
  }

  @Override
  public List<Migration> migrations() {
    return scripts().stream().map(Script::migration).toList();
  }

  @Override
  public Optional<String> text(Migration migration) {
    return scripts().stream()
        .filter(script -> script.migration().equals(migration))
        .map(Script::text)
        .findFirst();
  }

  @Override
  public Losses losses(Migration migration) {
    return steps().stream()
        .filter(step -> step.up().stream().map(Script::migration).anyMatch(migration::equals))
        .map(Step::losses)
        .findFirst()
        .orElse(Losses.NONE);
  }

  @Override
  public void migrate(Database database, Migration upTo) throws MigrationException {
    int last = migrations().indexOf(upTo);
    new SqlRun(database).run(scripts().subList(0, last + 1), upTo.script());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if {@code downTo} is not the last script of a state: a way
   *     down is that of a whole state
   */
  @Override
  public void undo(Database database, Migration downTo) throws MigrationException {
    List<Step> all = steps();
    List<Migration> ends = all.stream().map(step -> step.last().migration()).toList();
    int last = ends.indexOf(downTo);
    if (last < 0) {
      throw new IllegalArgumentException(downTo.script() + " is not the last script of a state.");
    }
    new SqlRun(database).undo(all.subList(last + 1, all.size()), downTo.script());
  }

  private List<Script> scripts() {
    return steps().stream().flatMap(step -> step.up().stream()).toList();
  }

  private List<Step> steps() {
    if (steps.isEmpty()) {
      steps = new Steps(source, files).read(states);
    }
    return steps;
  }
}
