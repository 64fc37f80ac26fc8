package dev.phased.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Faults that no run cell shows, since each version works alone: values that others wrote. */
class CheckoutFaultsTest {
  private static final String V1 = "../checkout-v1/target/checkout-v1.jar";
  private static final String V2 = "../checkout-v2/target/checkout-v2.jar";
  private static final String FAULTY = "../checkout-v2-faulty/target/checkout-v2-faulty.jar";

  /** All on the expanded schema: the run cells, and every hand-off that ends there. */
  private static final String CELLS = "v1@S2,v2@S2,*:*@S2,*:*@S1:S2";

  @TempDir Path output;

  @Test
  void nullThatIsTakenForZero() {
    assertThat(red(NullIsZero.class))
        .containsExactly(
            entry(
                "v1:v2@S1:S2",
                "TotalSurvives: v2 on S2 expanded does not read what v1 wrote on S1 base: expected:"
                    + " 1999L but was: 0L."));
  }

  @Test
  void totalsThatChangeTheirMeaning() {
    assertThat(red(NetTotals.class))
        .containsExactly(
            entry(
                "v1:v2@S2",
                "ChangeComesBack: v1 wrote it on S2 expanded, v2 read it, and v1 does not find what"
                    + " should be there now: expected: 600L but was: 504L."),
            entry(
                "v2:v1@S2",
                "TotalSurvives: v1 does not read what v2 wrote on S2 expanded: expected: 1999L but"
                    + " was: 1679L."));
  }

  @Test
  void aConstantThatTheFirstVersionDoesNotKnow() {
    Map<String, String> red = red(NewDelivery.class);

    assertThat(red).containsOnlyKeys("v2:v1@S2");
    assertThat(red.get("v2:v1@S2"))
        .startsWith("DeliverySurvives: v1 does not read what v2 wrote on S2 expanded: GET ")
        .contains("answered 500", "unknown delivery PICKUP");
  }

  @Test
  void aTimeThatIsTakenForUtc() {
    Map<String, String> red = red(LocalTime.class);

    assertThat(red).containsOnlyKeys("v1:v2@S1:S2", "v1:v2@S2", "v2:v1@S2");
    assertThat(red.get("v1:v2@S2"))
        .startsWith("TimeSurvives: v2 does not read what v1 wrote on S2 expanded: ")
        .contains("placedAt");
  }

  @Test
  void aCentThatIsLostInRounding() {
    assertThat(red(EurosAsDoubles.class))
        .containsOnlyKeys("v1:v2@S1:S2", "v1:v2@S2")
        .containsEntry(
            "v1:v2@S2",
            "TotalSurvives: v2 does not read what v1 wrote on S2 expanded: expected: 1999L but was:"
                + " 1998L.");
  }

  @Test
  void aChangeThatIsLostBetweenTwoColumns() {
    assertThat(red(WithoutTrigger.class))
        .containsExactly(
            entry(
                "v2:v1@S2",
                "ChangeComesBack: v2 wrote it on S2 expanded, v1 read it, and v2 does not find what"
                    + " should be there now: expected: 600L but was: 500L."));
  }

  /** The cells that fail, and the sentence of each. */
  private Map<String, String> red(Class<?> matrix) {
    return new Terminal()
            .during(
                () ->
                    EngineTestKit.engine("phased-compat")
                        .selectors(selectClass(matrix))
                        .configurationParameter("phased.compat.output", output.toString())
                        .configurationParameter("phased.compat.cells", CELLS)
                        .execute()
                        .testEvents())
            .failed()
            .stream()
            .filter(event -> isCell(event.getTestDescriptor()))
            .collect(
                Collectors.toMap(
                    event -> event.getTestDescriptor().getLegacyReportingName(),
                    CheckoutFaultsTest::sentence,
                    (first, second) -> first,
                    TreeMap::new));
  }

  private static boolean isCell(TestDescriptor test) {
    return test.getUniqueId().getLastSegment().getType().equals("cell");
  }

  private static String sentence(Event event) {
    String message =
        event
            .getRequiredPayload(TestExecutionResult.class)
            .getThrowable()
            .orElseThrow()
            .getMessage();
    return message.lines().findFirst().orElseThrow().replaceFirst("^what [^:]*: ", "");
  }

  @CompatibilityMatrix
  @FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
  @AppVersion(id = "v1", jar = V1)
  @AppVersion(id = "v2", jar = FAULTY, env = "FAULT=NULL_IS_ZERO")
  static class NullIsZero extends CheckoutHandOffs {}

  @CompatibilityMatrix
  @FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
  @AppVersion(id = "v1", jar = V1)
  @AppVersion(id = "v2", jar = FAULTY, env = "FAULT=NET_TOTALS")
  static class NetTotals extends CheckoutHandOffs {}

  @CompatibilityMatrix
  @FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
  @AppVersion(id = "v1", jar = V1)
  @AppVersion(id = "v2", jar = FAULTY, env = "FAULT=NEW_DELIVERY")
  static class NewDelivery extends CheckoutHandOffs {}

  @CompatibilityMatrix
  @FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
  @AppVersion(id = "v1", jar = V1)
  @AppVersion(id = "v2", jar = FAULTY, env = "FAULT=LOCAL_TIME")
  static class LocalTime extends CheckoutHandOffs {}

  @CompatibilityMatrix
  @FlywayHistory(locations = "classpath:db/migration/{vendor}", base = "1")
  @AppVersion(id = "v1", jar = V1)
  @AppVersion(id = "v2", jar = FAULTY, env = "FAULT=EUROS_AS_DOUBLES")
  static class EurosAsDoubles extends CheckoutHandOffs {}

  @CompatibilityMatrix
  @FlywayHistory(locations = "classpath:db/without-trigger", base = "1")
  @AppVersion(id = "v1", jar = V1)
  @AppVersion(id = "v2", jar = V2)
  static class WithoutTrigger extends CheckoutHandOffs {}
}
