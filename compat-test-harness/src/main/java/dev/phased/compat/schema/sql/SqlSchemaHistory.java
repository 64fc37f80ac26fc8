package dev.phased.compat.schema.sql;

import dev.phased.Directive;
import dev.phased.DirectiveException;
import dev.phased.Directives;
import dev.phased.Problem;
import dev.phased.compat.database.Database;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.States;
import dev.phased.compat.schema.Archives;
import dev.phased.compat.schema.MigrationException;
import dev.phased.compat.schema.SchemaHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain scripts. Which of them have run, a table tells that no tool knows. */
public final class SqlSchemaHistory implements SchemaHistory {
  private final String source;
  private final List<SqlState> states;
  private final Scripts files;
  private List<Script> scripts = List.of();

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
      names.add(state.id() + "=" + version(state, state.scripts().size()));
    }
    return States.named(source, names, migrations());
  }

  @Override
  public String tool() {
    return "SQL files";
  }

  @Override
  public List<Migration> migrations() {
    if (scripts.isEmpty()) {
      scripts = read();
    }
    return scripts.stream().map(Script::migration).toList();
  }

  @Override
  public Optional<String> text(Migration migration) {
    return scripts.stream()
        .filter(script -> script.migration().equals(migration))
        .map(Script::text)
        .findFirst();
  }

  @Override
  public void migrate(Database database, Migration upTo) throws MigrationException {
    int last = migrations().indexOf(upTo);
    new SqlRun(database).run(scripts.subList(0, last + 1));
  }

  private List<Script> read() {
    List<Problem> problems = new ArrayList<>();
    List<Problem> wrongDirectives = new ArrayList<>();
    List<Script> all = new ArrayList<>();
    for (SqlState state : states) {
      if (state.scripts().isEmpty()) {
        problems.add(noScript(state));
      }
      for (int at = 0; at < state.scripts().size(); at++) {
        try {
          all.add(script(state, at));
        } catch (PlanException e) {
          problems.addAll(e.problems());
        } catch (DirectiveException e) {
          wrongDirectives.addAll(e.problems());
        }
      }
    }
    if (!wrongDirectives.isEmpty()) {
      throw new DirectiveException(wrongDirectives);
    }
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    return all;
  }

  private Script script(SqlState state, int at) {
    String written = state.scripts().get(at);
    String text = files.text(written);
    Directive said = Directives.inSql(written, text);
    String name = written.substring(written.lastIndexOf('/') + 1);
    return new Script(
        new Migration(
            version(state, at + 1),
            name,
            state.phase().or(said::phase),
            Optional.empty(),
            said.owner(),
            said.notBefore()),
        text);
  }

  private static String version(SqlState state, int number) {
    return state.scripts().size() > 1 ? state.id() + "." + number : state.id();
  }

  private Problem noScript(SqlState state) {
    return new Problem(
        source,
        0,
        "@SqlHistory.State(id = \"" + state.id() + "\") names no script.",
        "Name the scripts that lead there from the state before.");
  }
}
