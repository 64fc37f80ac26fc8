package dev.phased.compat.verdict;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges one cell at a time, in the light of all results. */
final class Judge {
  private final MatrixPlan plan;
  private final Map<CellId, CellResult> results = new HashMap<>();

  Judge(MatrixPlan plan, List<CellResult> results) {
    this.plan = plan;
    results.forEach(result -> this.results.put(result.id(), result));
  }

  JudgedCell judge(Cell cell) {
    CellResult result = result(cell.id());
    return plan.expectation(cell.id())
        .flatMap(expected -> ExpectedCells.judge(cell, expected, result))
        .orElseGet(() -> asPlanned(cell, result));
  }

  private JudgedCell asPlanned(Cell cell, CellResult result) {
    return switch (result.outcome()) {
      case PASSED ->
          isPart(cell, result)
              ? part(cell, result)
              : cell instanceof RunCell run ? passed(run, result) : works(cell, result);
      case FAILED -> failed(cell, result, result.blame().orElseThrow());
      case NOT_RUN -> notRun(cell, result);
    };
  }

  private CellResult result(CellId id) {
    CellResult result = results.get(id);
    return result == null ? CellResult.notRun(id, Texts.NO_RESULT) : result;
  }

  /** Whether only some of the scenarios, or of the hand-offs, were run; both can be selected. */
  private boolean isPart(Cell cell, CellResult result) {
    return switch (cell.kind()) {
      case RUN -> isPart(result, Check.Kind.SCENARIO, plan.exercises().scenarios(cell.versions()));
      case HAND_OFF -> isPart(result, Check.Kind.HAND_OFF, plan.exercises().handOffs());
      case TRANSITION, ROUND_TRIP -> false;
    };
  }

  private static boolean isPart(CellResult result, Check.Kind kind, List<String> all) {
    List<String> ran = names(result, kind);
    return !ran.isEmpty() && !ran.containsAll(all);
  }

  private static List<String> names(CellResult result, Check.Kind kind) {
    return result.evidence().checks().stream()
        .filter(check -> check.kind() == kind)
        .map(Check::name)
        .toList();
  }

  private static JudgedCell part(Cell cell, CellResult result) {
    List<String> ran = result.evidence().checks().stream().map(Check::name).toList();
    return new JudgedCell(cell, result, Mark.NOT_RUN, Reason.Kind.NOT_RUN, Texts.part(ran));
  }

  private JudgedCell passed(RunCell cell, CellResult result) {
    if (cell.requirement() == Requirement.INCOMPATIBLE) {
      return broken(cell, result, Reason.Kind.NO_CONTRACT, Texts.noContract(cell, contract(cell)));
    }
    return works(cell, result);
  }

  private static JudgedCell works(Cell cell, CellResult result) {
    return new JudgedCell(cell, result, Mark.WORKS, Reason.Kind.AS_REQUIRED, "");
  }

  private JudgedCell failed(Cell cell, CellResult result, Blame blame) {
    if (blame == Blame.INFRASTRUCTURE) {
      return notRun(cell, result);
    }
    if (blame == Blame.MIGRATION && cell.kind() != Cell.Kind.ROUND_TRIP) {
      return broken(
          cell, result, Reason.Kind.MIGRATION_FAILED, Texts.migrationFailed(cell, result));
    }
    return cell instanceof RunCell run
        ? failedRun(run, result, blame)
        : asRequired(cell, result, blame);
  }

  private JudgedCell failedRun(RunCell cell, CellResult result, Blame blame) {
    if (cell.version().equals(plan.oldest()) && cell.state().equals(plan.states().get(0))) {
      CellResult blamed =
          CellResult.failed(
              result.id(), Blame.SCENARIO, result.reason(), result.evidence(), result.duration());
      return broken(cell, blamed, Reason.Kind.SCENARIO, Texts.scenario(cell, result));
    }
    Optional<SchemaState> before = workedOn(cell);
    if (before.isPresent()) {
      List<SchemaState> since =
          plan.states()
              .subList(
                  plan.states().indexOf(before.get()) + 1, plan.states().indexOf(cell.state()) + 1);
      return broken(
          cell, result, Reason.Kind.NO_EXPAND, Texts.noExpand(before.get(), since, result));
    }
    return asRequired(cell, result, blame);
  }

  private static JudgedCell asRequired(Cell cell, CellResult result, Blame blame) {
    Reason.Kind failure = blame == Blame.LOCKED ? Reason.Kind.LOCKED : failure(cell);
    return switch (cell.requirement()) {
      case REQUIRED -> broken(cell, result, failure, Texts.must(result));
      case INFORMATIVE ->
          new JudgedCell(cell, result, Mark.FAILS, Reason.Kind.AS_REQUIRED, Texts.line(result));
      case INCOMPATIBLE -> gone(cell, result, blame);
    };
  }

  private static Reason.Kind failure(Cell cell) {
    return switch (cell.kind()) {
      case RUN -> Reason.Kind.INCOMPATIBLE;
      case HAND_OFF -> Reason.Kind.HAND_OFF;
      case TRANSITION -> Reason.Kind.TRANSITION;
      case ROUND_TRIP -> Reason.Kind.ROUND_TRIP;
    };
  }

  private static JudgedCell gone(Cell cell, CellResult result, Blame blame) {
    if (blame == Blame.LOCKED) {
      return broken(cell, result, Reason.Kind.LOCKED, Texts.lockedNotGone(result));
    }
    if (result.evidence().statements() == 0) {
      return new JudgedCell(
          cell, result, Mark.NOT_RUN, Reason.Kind.NOTHING_SEEN, Texts.nothingSeen(result));
    }
    return new JudgedCell(cell, result, Mark.GONE, Reason.Kind.AS_REQUIRED, Texts.line(result));
  }

  private static JudgedCell notRun(Cell cell, CellResult result) {
    return new JudgedCell(cell, result, Mark.NOT_RUN, Reason.Kind.NOT_RUN, Texts.line(result));
  }

  private static JudgedCell broken(Cell cell, CellResult result, Reason.Kind kind, String reason) {
    return new JudgedCell(cell, result, Mark.BROKEN, kind, reason);
  }

  /** The last state known to work for this version, if all between are said to keep it so. */
  private Optional<SchemaState> workedOn(RunCell cell) {
    int at = plan.states().indexOf(cell.state());
    while (at > 0 && plan.states().get(at).keeps()) {
      at--;
      SchemaState before = plan.states().get(at);
      CellResult result = result(plan.run(cell.version(), before).id());
      if (result.outcome() == Outcome.PASSED) {
        return Optional.of(before);
      }
      if (result.blame().filter(blame -> blame != Blame.INFRASTRUCTURE).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private SchemaState contract(RunCell cell) {
    return plan.states().stream().filter(SchemaState::contracts).findFirst().orElse(cell.state());
  }
}
