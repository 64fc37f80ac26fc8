package dev.phased.compat.report;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.verdict.JudgedCell;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Mark;
import dev.phased.compat.verdict.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the part of the model that tells what speaks against a rollout, and what to do about it.
 */
final class Findings {
  /** What somebody may accept: it happened, and it was the version. */
  private static final Set<Reason.Kind> ACCEPTABLE =
      Set.of(
          Reason.Kind.INCOMPATIBLE,
          Reason.Kind.NO_EXPAND,
          Reason.Kind.HAND_OFF,
          Reason.Kind.TRANSITION,
          Reason.Kind.ROUND_TRIP);

  private final Judgement judgement;

  Findings(Judgement judgement) {
    this.judgement = judgement;
  }

  /** What decides. No exception helps, for no way leads past it. */
  Report.Finding inTheWay(Reason reason) {
    return finding(reason, null);
  }

  /** What does not decide, so that somebody may accept it. */
  Report.Finding beside(Reason reason) {
    boolean acceptable = ACCEPTABLE.contains(reason.kind()) && reason.cells().size() == 1;
    return finding(
        reason,
        acceptable
            ? judgement.cell(reason.cells().get(0)).flatMap(Findings::expectation).orElse(null)
            : null);
  }

  private Report.Finding finding(Reason reason, @Nullable String expectation) {
    List<Report.Cause> causes =
        reason.cells().stream()
            .flatMap(cell -> judgement.cell(cell).stream())
            .flatMap(cell -> cell.result().evidence().cause().stream())
            .map(CellModels::cause)
            .distinct()
            .toList();
    return new Report.Finding(
        reason.kind().name(),
        reason.cells().stream().map(CellId::toString).toList(),
        Clean.line(reason.title()),
        Clean.line(reason.sentence()),
        causes,
        causes.isEmpty() ? reason.toDo() : causes.get(0).remedy(),
        Clean.line(new Fixer(judgement).of(reason)),
        expectation);
  }

  private static Optional<String> expectation(JudgedCell cell) {
    boolean says =
        cell.mark() == Mark.BROKEN
            && cell.result().blame().filter(Blame.INCOMPATIBLE::equals).isPresent()
            && cell.result().evidence().statements() > 0;
    if (!says) {
      return Optional.empty();
    }
    String state =
        cell.result().evidence().errors().stream()
            .map(SqlError::sqlState)
            .filter(found -> found.matches("[0-9A-Z]{5}"))
            .findFirst()
            .map(found -> ", sqlState = \"" + found + "\"")
            .orElse("");
    return Optional.of("@Expect(cell = \"" + cell.cell().id() + "\"" + state + ", reason = \"\")");
  }
}
