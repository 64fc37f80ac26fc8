package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SelectableMatrix;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

class SelectingTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void aScenarioRunsAloneInEveryRunCell() {
    assertThat(cells(selectMethod(SelectableMatrix.class, "placesAnOrder")))
        .hasSize(8)
        .contains("v1@S1", "v2@S4")
        .allMatch(id -> !id.contains(":"));
  }

  @Test
  void aHandOffRunsAloneInEveryHandOffCell() {
    for (DiscoverySelector selector :
        List.of(
            selectClass(SelectableMatrix.TotalSurvives.class),
            selectMethod(SelectableMatrix.TotalSurvives.class, "read"))) {
      assertThat(cells(selector)).hasSize(19).allMatch(id -> id.contains(":"));
    }
  }

  @Test
  void aPartThatPassesIsGreenButProvesNothing() {
    EngineExecutionResults results =
        OneServer.engine()
            .selectors(
                selectMethod(SelectableMatrix.class, "placesAnOrder"),
                selectClass(SelectableMatrix.TotalSurvives.class))
            .configurationParameter(Parameters.OUTPUT, output.toString())
            .configurationParameter(Parameters.CELLS, "v1@S1,v1:v2@S1")
            .execute();

    assertThat(results.testEvents().succeeded().count()).as("both cells").isEqualTo(2);
    assertThat(results.testEvents().aborted().map(SelectingTest::message))
        .singleElement()
        .asString()
        .contains("UNKNOWN", "Only placesAnOrder was run, and passed.");
    assertThat(output.resolve(SelectableMatrix.class.getName()).resolve("report.json"))
        .content()
        .containsPattern(ran("TotalSurvives"))
        .doesNotContainPattern(ran("OrderSurvives"))
        .doesNotContainPattern(ran("addsUpOrders"));
  }

  /** A check of that name, and not just the plan's. */
  private static String ran(String name) {
    return "\"name\" : \"" + name + "\",\\s+\"outcome\"";
  }

  @Test
  void whatIsSelectedBesideTheClassIsPartOfIt() {
    assertThat(
            cells(
                selectClass(SelectableMatrix.class),
                selectMethod(SelectableMatrix.class, "placesAnOrder")))
        .hasSize(27);
  }

  @Test
  void everyTestIsFoundAgainByItsUniqueId() {
    TestDescriptor all = discover(selectClass(SelectableMatrix.class));

    assertThat(all.getDescendants()).hasSizeGreaterThan(29);
    for (TestDescriptor test : all.getDescendants()) {
      UniqueId id = UniqueId.parse(test.getUniqueId().toString());
      assertThat(discover(selectUniqueId(id)).findByUniqueId(id)).as(id.toString()).isPresent();
    }
  }

  @Test
  void aPackageHasTheMatricesInIt() {
    assertThat(discover(selectPackage("dev.phased.compat.fixture")).getChildren())
        .extracting(TestDescriptor::getLegacyReportingName)
        .contains(SelectableMatrix.class.getName());
    assertThat(discover(selectPackage("dev.phased.compat.plan")).getChildren()).isEmpty();
  }

  @Test
  void everyTestOfAClassHasItsTags() {
    assertThat(discover(selectClass(SelectableMatrix.class)).getDescendants())
        .allSatisfy(
            test ->
                assertThat(test.getTags())
                    .containsExactlyInAnyOrder(TestTag.create("slow"), TestTag.create("database")));
  }

  private static List<String> cells(DiscoverySelector... selectors) {
    return discover(selectors).getDescendants().stream()
        .filter(CellDescriptor.class::isInstance)
        .map(TestDescriptor::getLegacyReportingName)
        .toList();
  }

  private static TestDescriptor discover(DiscoverySelector... selectors) {
    return new PhasedCompatEngine()
        .discover(
            LauncherDiscoveryRequestBuilder.request().selectors(selectors).build(),
            UniqueId.forEngine(PhasedCompatEngine.ID));
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }
}
