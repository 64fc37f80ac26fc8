package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.OnDatabases;
import dev.phased.compat.testing.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class DatabasesTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    List.of("postgres:17", "mysql:8.0", "mariadb:11.4").forEach(TestServers::requireImage);
    FixtureJar.pack();
  }

  @Test
  void aMatrixHasTheSameCellsOnEachOfItsDatabasesAndOneVerdict() throws Exception {
    EngineExecutionResults results =
        run(OneServer.engine(), selectClass(OnDatabases.Everywhere.class));

    assertThat(failures(results)).isEmpty();
    assertThat(results.testEvents().succeeded().count()).as("8 cells on each").isEqualTo(4 * 8 + 1);
    assertThat(results.containerEvents().succeeded().stream())
        .extracting(event -> event.getTestDescriptor().getDisplayName())
        .contains("postgres-17", "postgres-17-container", "mysql-8.0", "mariadb-11.4");
    JsonNode report =
        new ObjectMapper().readTree(written(OnDatabases.Everywhere.class, "report.json"));
    assertThat(report.at("/verdict/word").asText()).isEqualTo("SAFE");
    assertThat(report.at("/databases"))
        .extracting(database -> database.get("server").asText())
        .satisfiesExactly(
            embedded -> assertThat(embedded).matches("PostgreSQL 17.*, embedded"),
            postgres -> assertThat(postgres).matches("PostgreSQL 17.*, in a container of .*"),
            mysql -> assertThat(mysql).matches("MySQL 8.0.*, in a container of mysql:8.0"),
            mariadb -> assertThat(mariadb).matches("MariaDB .*11.4.*, in a container of .*"));
    assertThat(report.at("/databases")).allSatisfy(DatabasesTest::hasSeenErrorsOfGoneVersion);
    assertThat(output.resolve(OnDatabases.Everywhere.class.getName()).resolve("mysql-8.0/logs"))
        .isDirectoryContaining("glob:**/v1@S4.log");
  }

  private static void hasSeenErrorsOfGoneVersion(JsonNode database) {
    JsonNode gone = database.at("/cells/3");
    assertThat(gone.get("id").asText()).isEqualTo("v1@S4");
    assertThat(gone.get("mark").asText()).isEqualTo("GONE");
    assertThat(gone.at("/errors/0/sqlState").asText()).isIn("42703", "42S22");
    assertThat(gone.at("/errors/0/statement").asText()).containsIgnoringCase("orders");
  }

  @Test
  void aChangeIsUnsafeIfItIsOnOneDatabaseAndTheReasonNamesThat() {
    EngineExecutionResults results =
        run(OneServer.engine(), selectClass(OnDatabases.OnPostgresOnly.class));

    assertThat(failure(results, "[verdict:verdict]")).contains("UNSAFE");
    assertThat(failure(results, "[database:mysql-8.0]/[cell:v2@S4]"))
        .contains("42000", "-Dphased.compat.databases=mysql:8.0");
    assertThat(failure(results, "[database:postgres-17]/[cell:v2@S4]")).isEqualTo("none");
    assertThat(written(OnDatabases.OnPostgresOnly.class, "report.md"))
        .contains("On mysql-8.0: addsUpOrders")
        .doesNotContain("On postgres-17");
  }

  @Test
  void oneDatabaseIsSelectedByItsUniqueId() {
    EngineExecutionResults results =
        run(
            OneServer.engine(),
            selectUniqueId(
                "[engine:phased-compat]/[class:"
                    + OnDatabases.Everywhere.class.getName()
                    + "]/[database:mariadb-11.4]/[cell:v1@S1]"));

    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    assertThat(results.testEvents().started().count()).isEqualTo(1);
  }

  @Test
  void aParameterTakesThePlaceOfWhatTheClassSays() {
    EngineExecutionResults results =
        run(
            OneServer.engine()
                .configurationParameter(Parameters.DATABASES, "mysql:8.0")
                .configurationParameter(Parameters.CELLS, "v2@S4"),
            selectClass(OnDatabases.Everywhere.class));

    assertThat(results.testEvents().succeeded().count()).as("the cell").isEqualTo(1);
    assertThat(failure(results, "[verdict:verdict]")).contains("Only 1 of 8 cells were selected");
  }

  @Test
  void aContainerThatEndsIsToldOnceAndNotAsRedCells() {
    EngineExecutionResults results =
        run(EngineTestKit.engine(PhasedCompatEngine.ID), selectClass(OnDatabases.Ending.class));

    assertThat(results.testEvents().failed().count()).as("the verdict alone").isEqualTo(1);
    assertThat(results.testEvents().succeeded().count()).isZero();
    assertThat(failure(results, "[verdict:verdict]")).contains("UNKNOWN", "Infrastructure: ");
  }

  private EngineExecutionResults run(EngineTestKit.Builder engine, DiscoverySelector... selectors) {
    return engine
        .selectors(selectors)
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .execute();
  }

  private static List<String> failures(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().map(Throwable::getMessage).orElse(""))
        .toList();
  }

  private static String failure(EngineExecutionResults results, String idEnd) {
    return results.testEvents().finished().stream()
        .filter(event -> event.getTestDescriptor().getUniqueId().toString().endsWith(idEnd))
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().map(Throwable::getMessage).orElse("none"))
        .collect(Collectors.joining());
  }

  private String written(Class<?> matrix, String file) {
    return contentOf(output.resolve(matrix.getName()).resolve(file).toFile());
  }
}
