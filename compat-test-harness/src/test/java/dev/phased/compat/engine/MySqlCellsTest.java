package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.Busy;
import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.WaysDown;
import dev.phased.compat.testing.TestServers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.Event;

/** Transitions and round trips where DDL commits. */
class MySqlCellsTest {
  private static final String MYSQL = "mysql:8.0";
  private static final String MARIADB = "mariadb:11.4";
  private static final String HALF_WAY =
      "The migration to V2.1__add_note_twice.sql failed, and 1 statement of it stays: ";

  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    TestServers.requireImage(MYSQL);
    TestServers.requireImage(MARIADB);
    FixtureJar.pack();
  }

  @ParameterizedTest
  @ValueSource(strings = {MYSQL, MARIADB})
  void aMigrationThatFailsHalfWayFailsEveryCellBehindIt(String database) {
    Map<String, String> failures = run(Busy.Halfway.class, database, "v1@S1,v1@S2,v1@S1:S2");

    assertThat(failures.get("v1@S1")).isEqualTo("passed");
    assertThat(failures.get("v1@S2")).contains(HALF_WAY, "Duplicate column name 'note'");
    assertThat(failures.get("v1@S1:S2")).contains(HALF_WAY, "Duplicate column name 'note'");
  }

  @ParameterizedTest
  @ValueSource(strings = {MYSQL, MARIADB})
  void aWayDownThatBringsEverythingBackPasses(String database) {
    assertThat(run(WaysDown.GoodOnMySql.class, database, "S1:S2:S1"))
        .containsEntry("S1:S2:S1", "passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        MYSQL + "| table orders: index orders_note",
        MARIADB + "| table orders: constraint orders_total_positive"
      })
  void whatTheWayDownForgetsOrLosesIsNamed(String database, String forgotten) {
    assertThat(run(WaysDown.LossyOnMySql.class, database, "S1:S2:S1").get("S1:S2:S1"))
        .contains("does not lead back to S1 base", forgotten)
        .contains("column orders.note: 1 of 2 rows has lost the value: id=1")
        .doesNotContain("fragile");
  }

  /** What each cell says. */
  private Map<String, String> run(Class<?> matrix, String database, String cells) {
    return OneServer.engine()
        .selectors(selectClass(matrix))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .configurationParameter(Parameters.DATABASES, database)
        .configurationParameter(Parameters.CELLS, cells)
        .configurationParameter(Parameters.TRAFFIC, "400")
        .execute()
        .testEvents()
        .finished()
        .stream()
        .collect(
            Collectors.toMap(
                event -> event.getTestDescriptor().getUniqueId().getLastSegment().getValue(),
                MySqlCellsTest::told,
                (first, second) -> first,
                TreeMap::new));
  }

  private static String told(Event event) {
    TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
    return result.getStatus() == Status.SUCCESSFUL
        ? "passed"
        : result.getThrowable().map(Throwable::getMessage).orElse("");
  }
}
