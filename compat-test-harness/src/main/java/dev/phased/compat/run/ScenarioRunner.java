package dev.phased.compat.run;

import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.discover.ScenarioMethod;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Outcome;

/** Runs one scenario. */
final class ScenarioRunner {
  private final TimeLimit limit;

  ScenarioRunner(TimeLimit limit) {
    this.limit = limit;
  }

  Check run(ScenarioMethod scenario, Object instance, LaunchedApp app) throws InterruptedException {
    TimeLimit.Tried tried =
        limit.run(
            "scenario-" + scenario.name(),
            instance.getClass(),
            () -> {
              scenario.run(instance, app);
              return null;
            });
    return new Check(
        Check.Kind.SCENARIO,
        scenario.name(),
        tried.succeeded() ? Outcome.PASSED : Outcome.FAILED,
        app.log().secrets().hide(Reasons.withEnd(tried, app)),
        tried.took());
  }
}
