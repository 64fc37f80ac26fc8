package dev.phased.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;
import dev.phased.testing.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What matrices of the sample come to, run as JUnit runs them. */
class CheckoutVerdictsTest {
  @TempDir Path output;
  private final Terminal terminal = new Terminal();

  @Test
  void theSecondVersionLeadsSafelyFromTheFirstToTheThird() {
    Events tests = run(CheckoutMatrix.class);

    Report report = report(CheckoutMatrix.class);
    assertThat(report.grid()).containsExactly("v1 +++-", "v2 ++++", "v3 -+++");
    assertThat(report.sentence())
        .startsWith("SAFE in this order: migrate to S2 expanded, deploy v2, ")
        .endsWith("v3 needs S2 expanded. v1 must be gone before S4 contracted.");
    tests.assertStatistics(events -> events.started(65).succeeded(54).aborted(11).failed(0));
    Golden.assertMatches(getClass(), "/terminal/safe.txt", terminal.out());
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void aNaiveSecondVersionMustWaitAndIsGoneBeforeTheContract() {
    Events tests = run(WithNaive.class);

    Report report = report(WithNaive.class);
    assertThat(report.grid()).containsExactly("v1 +++-", "v2 -++-", "v3 -+++");
    assertThat(report.sentence())
        .startsWith("SAFE in this order: migrate to S2 expanded, deploy v2, ")
        .endsWith("v2 and v3 need S2 expanded. v1 and v2 must be gone before S4 contracted.");
    tests.assertStatistics(events -> events.started(16).succeeded(13).aborted(3).failed(0));
  }

  @Test
  void aNaiveLastVersionIsInTheWayOfTheContract() {
    Events tests = run(UpToNaive.class);

    Report report = report(UpToNaive.class);
    assertThat(report.grid()).containsExactly("v1 +++-", "v2 -++-");
    assertThat(report.sentence())
        .isEqualTo("UNSAFE: no order of steps is safe. In the way: v2 on S4 contracted.");
    tests.assertStatistics(events -> events.started(12).succeeded(8).aborted(2).failed(2));
    Golden.assertMatches(getClass(), "/terminal/unsafe.txt", terminal.out());
    assertThat(tests.failed().stream())
        .anySatisfy(
            event ->
                assertThat(event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                    .get()
                    .asString()
                    .contains(
                        "-Dtest='CheckoutVerdictsTest$UpToNaive' -Dphased.compat.cells=v2@S4"));
  }

  @Test
  void ordersOfBeforeKeepTheThirdVersionWaitingUntilTheyAreMigrated() {
    run(WithAnOrderOfBefore.class);

    Report report = report(WithAnOrderOfBefore.class);
    assertThat(report.grid()).containsExactly("v1 +++-", "v3 --++");
    assertThat(report.sentence())
        .startsWith("SAFE in this order: ")
        .contains("v3 needs S3 migrated. v1 must be gone before S4 contracted.")
        .contains("But not as required: v3 on S2 expanded: readsAnOrderOfBefore");
  }

  private Events run(Class<?> matrix) {
    return terminal.during(
        () ->
            EngineTestKit.engine("phased-compat")
                .selectors(selectClass(matrix))
                .configurationParameter("phased.compat.output", output.toString())
                .execute()
                .testEvents());
  }

  private Report report(Class<?> matrix) {
    return Report.read(output.resolve(matrix.getName()).resolve("report.json"));
  }

  @CompatibilityMatrix
  @FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
  @AppVersion(id = "v1", jar = "../checkout-v1/target/checkout-v1.jar")
  @AppVersion(id = "v2", jar = "../checkout-v2-naive/target/checkout-v2-naive.jar")
  @AppVersion(id = "v3", jar = "../checkout-v3/target/checkout-v3.jar")
  static class WithNaive extends CheckoutScenarios {}

  @CompatibilityMatrix(title = "Checkout: with the release that somebody thought would do")
  @FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
  @AppVersion(id = "v1", jar = "../checkout-v1/target/checkout-v1.jar")
  @AppVersion(id = "v2", jar = "../checkout-v2-naive/target/checkout-v2-naive.jar")
  static class UpToNaive extends CheckoutScenarios {}

  @CompatibilityMatrix
  @FlywayHistory(
      locations = {"classpath:db/migration/{vendor}", "classpath:db/seed"},
      base = "1.1")
  @AppVersion(id = "v1", jar = "../checkout-v1/target/checkout-v1.jar")
  @AppVersion(id = "v3", jar = "../checkout-v3/target/checkout-v3.jar")
  static class WithAnOrderOfBefore {
    @Scenario
    void readsAnOrderOfBefore(RunningApp app) {
      assertThat(new CheckoutClient(app.url()).totalsOf("fay")).containsExactly(4200L);
    }
  }
}
