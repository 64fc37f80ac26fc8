package dev.phased.compat.run;

import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.discover.ScenarioMethod;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Outcome;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs one scenario, for no longer than it may take. */
final class ScenarioRunner {
  private final Duration timeout;

  ScenarioRunner(Duration timeout) {
    this.timeout = timeout;
  }

  Check run(ScenarioMethod scenario, Object instance, LaunchedApp app) throws InterruptedException {
    long begin = System.nanoTime();
    FutureTask<String> task = new FutureTask<>(() -> failure(scenario, instance, app));
    Thread thread = new Thread(task, "phased-scenario-" + scenario.name());
    thread.setDaemon(true);
    thread.setContextClassLoader(instance.getClass().getClassLoader());
    thread.start();
    String failure;
    try {
      failure = task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      failure = "It was not over within " + timeout.toMillis() / 1000.0 + " s.";
    } catch (ExecutionException e) {
      failure = String.valueOf(e.getCause());
    } finally {
      task.cancel(true);
    }
    return new Check(
        Check.Kind.SCENARIO,
        scenario.name(),
        failure.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
        app.log().secrets().hide(failure),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private static String failure(ScenarioMethod scenario, Object instance, LaunchedApp app) {
    try {
      scenario.run(instance, app);
      return "";
    } catch (Throwable e) {
      String message = e.getMessage();
      return message == null || message.isBlank() ? e.toString() : message.strip();
    }
  }
}
