package dev.phased.compat.report;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.verdict.Action;
import dev.phased.compat.verdict.Position;
import dev.phased.compat.verdict.Rollback;
import dev.phased.compat.verdict.RolloutPlan;
import dev.phased.compat.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the part of the model that tells the rollout plan. */
final class Rollouts {
  private Rollouts() {}

  static Report.Rollout of(RolloutPlan plan) {
    List<Report.Move> moves = new ArrayList<>();
    for (Step step : plan.steps()) {
      moves.add(
          new Report.Move(
              plan.number(step),
              action(step.action()),
              standing(step.after()),
              rollback(step.rollback())));
    }
    @Nullable Integer turn = plan.pointOfNoReturn().map(plan::number).orElse(null);
    return new Report.Rollout(standing(plan.start()), moves, turn, Words.note(plan.unproven()));
  }

  private static Report.Action action(Action action) {
    if (action instanceof Action.Migrate migrate) {
      return new Report.Action("MIGRATE", migrate.to().id(), action.text());
    }
    if (action instanceof Action.MigrateDown down) {
      return new Report.Action("MIGRATE_DOWN", down.to().id(), action.text());
    }
    return action instanceof Action.Deploy deploy
        ? new Report.Action("DEPLOY", deploy.version(), action.text())
        : new Report.Action("RETIRE", ((Action.Retire) action).version(), action.text());
  }

  private static Report.Rollback rollback(Rollback rollback) {
    return new Report.Rollback(
        rollback.to(),
        rollback.actions().stream().map(Rollouts::action).toList(),
        rollback.unproven().isEmpty(),
        rollback.evidence().stream().map(CellId::toString).toList(),
        rollback.unproven());
  }

  private static Report.Standing standing(Position position) {
    return new Report.Standing(position.live(), position.state().title());
  }
}
