package dev.phased.compat.explain;

import dev.phased.Phase;
import dev.phased.compat.result.Cause;
import dev.phased.compat.result.SqlError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Names the migration that an error of the database comes from. */
public final class Explainer {
  private final List<Script> scripts;

  /**
   * Looks in migrations.
   *
   * @param scripts all of the history, in the order in which they run
   */
  public Explainer(List<Script> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /**
   * The cause of the first of these errors that can be explained.
   *
   * @param applied how many of the scripts had been run on the database
   */
  public Optional<Cause> explain(List<SqlError> errors, int applied) {
    return errors.stream().flatMap(error -> explain(error, applied).stream()).findFirst();
  }

  private Optional<Cause> explain(SqlError error, int applied) {
    for (Symptom symptom : Symptom.ALL) {
      Optional<String> thing = symptom.thing(error.message());
      if (thing.isPresent()) {
        return symptom.deeds().stream()
            .flatMap(deed -> find(deed, error, thing.get(), applied).stream())
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Of what has been done, the last counts; of what is to come, the first. */
  private Optional<Cause> find(Deed deed, SqlError error, String thing, int applied) {
    List<Script> order = new ArrayList<>(scripts.subList(0, applied));
    Collections.reverse(order);
    return (deed.isToCome() ? scripts.subList(applied, scripts.size()) : order)
        .stream().flatMap(script -> cause(script, deed, error, thing).stream()).findFirst();
  }

  private static Optional<Cause> cause(Script script, Deed deed, SqlError error, String thing) {
    return script
        .find(deed.on(thing))
        .map(
            line ->
                new Cause(
                    error,
                    thing,
                    script.name(),
                    line,
                    script.phase(),
                    place(script, line) + " " + deed.sentence(thing) + ".",
                    deed.remedy(thing)));
  }

  private static String place(Script script, int line) {
    return script.name()
        + ":"
        + line
        + script.phase().map(Phase::word).map(word -> " [" + word + "]").orElse("");
  }
}
