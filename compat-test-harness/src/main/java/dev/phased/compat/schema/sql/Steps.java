package dev.phased.compat.schema.sql;

import dev.phased.Directive;
import dev.phased.DirectiveException;
import dev.phased.Directives;
import dev.phased.Problem;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.snapshot.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what leads to states and back, and collects every mistake in it. */
final class Steps {
  private final String source;
  private final Scripts files;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> wrongDirectives = new ArrayList<>();

  /**
   * A reader.
   *
   * @param source what errors name: the class that declares the history
   */
  Steps(String source, Scripts files) {
    this.source = source;
    this.files = files;
  }

  /**
   * Reads all.
   *
   * @throws PlanException if a script is missing, or a state has none
   * @throws DirectiveException if a directive is wrong
   */
  List<Step> read(List<SqlState> states) {
    List<Step> steps = states.stream().map(this::step).toList();
    if (!wrongDirectives.isEmpty()) {
      throw new DirectiveException(wrongDirectives);
    }
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    return steps;
  }

  /** What a script of a state is called in the history. */
  static String version(SqlState state, int number) {
    return state.scripts().size() > 1 ? state.id() + "." + number : state.id();
  }

  private Step step(SqlState state) {
    if (state.scripts().isEmpty()) {
      problems.add(noScript(state));
    }
    List<DownScript> down = new ArrayList<>();
    Losses losses = Losses.NONE;
    for (String written : state.down()) {
      Optional<DownScript> script = tried(() -> new DownScript(name(written), files.text(written)));
      script.ifPresent(down::add);
      losses =
          script
              .flatMap(read -> tried(() -> Losses.of(Directives.inSql(written, read.text()))))
              .map(losses::and)
              .orElse(losses);
    }
    Optional<String> wayDown =
        down.stream().map(DownScript::name).reduce((one, next) -> one + ", " + next);
    List<Script> up = new ArrayList<>();
    for (int at = 0; at < state.scripts().size(); at++) {
      int number = at + 1;
      tried(() -> script(state, number, wayDown)).ifPresent(up::add);
    }
    return new Step(up, down, losses);
  }

  private Script script(SqlState state, int number, Optional<String> wayDown) {
    String written = state.scripts().get(number - 1);
    String text = files.text(written);
    Directive said = Directives.inSql(written, text);
    return new Script(
        new Migration(
            version(state, number),
            name(written),
            state.phase().or(said::phase),
            wayDown,
            said.owner(),
            said.notBefore()),
        text);
  }

  private <T> Optional<T> tried(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (PlanException e) {
      problems.addAll(e.problems());
    } catch (DirectiveException e) {
      wrongDirectives.addAll(e.problems());
    }
    return Optional.empty();
  }

  private static String name(String written) {
    return written.substring(written.lastIndexOf('/') + 1);
  }

  private Problem noScript(SqlState state) {
    return new Problem(
        source,
        0,
        "@SqlHistory.State(id = \"" + state.id() + "\") names no script.",
        "Name the scripts that lead there from the state before.");
  }
}
