package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.OtherWaysDown;
import dev.phased.compat.fixture.WaysDown;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.Event;

class RoundTripTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void aWayDownThatBringsEverythingBackPasses() {
    assertThat(outcome(WaysDown.Good.class)).isEqualTo("SUCCESSFUL");
    assertThat(contentOf(output.resolve(WaysDown.Good.class.getName() + "/report.json").toFile()))
        .contains("addsUpOrders (v1 on S1 base)", "addsUpOrders (v2 on S2 expanded)");
    assertThat(output.resolve(WaysDown.Good.class.getName()).resolve("logs/S1~S2~S1"))
        .isDirectoryContaining("glob:**/4-v2.log");
  }

  @Test
  void aForgottenCheckIsNamed() {
    assertThat(outcome(WaysDown.Forgetful.class))
        .startsWith("FAILED")
        .contains(
            "U2__widen_orders.sql does not lead back to S1 base: table orders: constraint"
                + " orders_total_positive CHECK (total >= 0) is missing.",
            "-Dphased.compat.cells=S1:S2:S1");
  }

  @Test
  void aLostValueIsNamedByItsColumnAndRow() {
    assertThat(outcome(WaysDown.Lossy.class))
        .startsWith("FAILED")
        .contains("column orders.note: 1 of 2 rows has lost the value: id=1")
        .doesNotContain("fragile");
  }

  @Test
  void aValueThatTheAuthorDeclaresLostIsNoFailure() {
    assertThat(outcome(WaysDown.Declared.class)).isEqualTo("SUCCESSFUL");
  }

  @Test
  void anInventedValueIsNamed() {
    assertThat(outcome(WaysDown.Filling.class))
        .startsWith("FAILED")
        .contains("column orders.note: 1 of 2 rows has a value where there was none: id=2");
  }

  @Test
  void aWayDownThatDoesNotRunIsNoMigrationThatFailed() {
    assertThat(outcome(WaysDown.Broken.class))
        .startsWith("FAILED")
        .contains("The way down to V1__create_orders.sql failed", "amount_of_money")
        .doesNotContain("No version gets past");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OtherWaysDown.GoodScripts.class,
        OtherWaysDown.DeclaredScripts.class,
        OtherWaysDown.GoodChangelog.class,
        OtherWaysDown.DeclaredChangelog.class
      })
  void aWayDownOfAnotherToolThatKeepsWhatItSaysPasses(Class<?> matrix) {
    assertThat(outcome(matrix)).isEqualTo("SUCCESSFUL");
  }

  @ParameterizedTest
  @CsvSource({
    "ForgetfulScripts, U2__widen_orders.sql",
    "ForgetfulChangelog, fixture/ways/liquibase/forgetful.yaml::2::acme (rollback)"
  })
  void aCheckThatAWayDownOfAnotherToolForgetsIsNamed(String matrix, String wayDown)
      throws ClassNotFoundException {
    assertThat(outcome(Class.forName(OtherWaysDown.class.getName() + "$" + matrix)))
        .startsWith("FAILED")
        .contains(
            wayDown
                + " does not lead back to S1 base: table orders: constraint orders_total_positive"
                + " CHECK (total >= 0) is missing.");
  }

  @ParameterizedTest
  @ValueSource(classes = {OtherWaysDown.LossyScripts.class, OtherWaysDown.LossyChangelog.class})
  void aValueThatAWayDownOfAnotherToolLosesIsNamed(Class<?> matrix) {
    assertThat(outcome(matrix))
        .startsWith("FAILED")
        .contains("column orders.note: 1 of 2 rows has lost the value: id=1");
  }

  @Test
  void aScriptOfAWayDownThatDoesNotRunIsNamedWithItsLine() {
    assertThat(outcome(OtherWaysDown.BrokenScripts.class))
        .startsWith("FAILED")
        .contains(
            "The way down to V1__create_orders.sql failed: U2__widen_orders.sql:2: ",
            "amount_of_money");
  }

  /** How the round trip ended, and with what message. */
  private String outcome(Class<?> matrix) {
    return OneServer.engine()
        .selectors(
            selectUniqueId(
                UniqueId.forEngine(PhasedCompatEngine.ID)
                    .append("class", matrix.getName())
                    .append("database", "postgres-17")
                    .append("cell", "S1:S2:S1")))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .execute()
        .testEvents()
        .finished()
        .stream()
        .map(RoundTripTest::told)
        .collect(Collectors.joining());
  }

  private static String told(Event event) {
    TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
    return result.getStatus() == Status.SUCCESSFUL
        ? "SUCCESSFUL"
        : result.getStatus() + " " + result.getThrowable().map(Throwable::getMessage).orElse("");
  }
}
