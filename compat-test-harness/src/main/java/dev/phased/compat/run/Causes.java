package dev.phased.compat.run;

import dev.phased.compat.discover.Matrix;
import dev.phased.compat.explain.Explainer;
import dev.phased.compat.explain.Script;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Outcome;
import java.util.List;

/** Adds to what failed the migration that it comes from. */
final class Causes {
  private final Matrix matrix;
  private final Explainer explainer;

  Causes(Matrix matrix) {
    this.matrix = matrix;
    List<Script> scripts =
        matrix.plan().states().stream()
            .flatMap(state -> state.migrations().stream())
            .map(this::script)
            .toList();
    this.explainer = new Explainer(scripts);
  }

  CellResult explain(Cell cell, CellResult result) {
    return result.outcome() == Outcome.FAILED
        ? explainer
            .explain(result.evidence().errors(), applied(cell.to()))
            .map(result::with)
            .orElse(result)
        : result;
  }

  private Script script(Migration migration) {
    return new Script(
        migration.script(), migration.phase(), matrix.history().text(migration).orElse(""));
  }

  private int applied(SchemaState state) {
    List<SchemaState> states = matrix.plan().states();
    return states.subList(0, states.indexOf(state) + 1).stream()
        .mapToInt(before -> before.migrations().size())
        .sum();
  }
}
