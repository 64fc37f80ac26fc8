package dev.phased.flyway;

import dev.phased.RunMessages;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.output.OperationResult;

/** {@code flyway phased-plan}: what {@code migrate} would do now. */
public final class PlanVerb extends Verb {
  private static final Log LOG = LogFactory.getLog(PlanVerb.class);

  /** Made by Flyway. */
  public PlanVerb() {
    super("phased-plan");
  }

  @Override
  OperationResult run(Flyway flyway) {
    PhasedPlan plan = PhasedFlyway.plan(flyway);
    plan.toString().lines().forEach(LOG::info);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    plan.runs().stream()
        .flatMap(
            one -> RunMessages.early(one.script(), one.phase(), one.notBefore(), today).stream())
        .forEach(LOG::warn);
    return new Result(plan);
  }

  /**
   * What the verb returns.
   *
   * @param plan the plan
   */
  record Result(PhasedPlan plan) implements OperationResult {}
}
