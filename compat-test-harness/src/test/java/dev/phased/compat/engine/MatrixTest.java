package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.phased.compat.fixture.CrashingMatrix;
import dev.phased.compat.fixture.ExpectingMatrix;
import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.IdleMatrix;
import dev.phased.compat.fixture.LeakingMatrix;
import dev.phased.compat.fixture.MigratingMatrix;
import dev.phased.compat.fixture.Mistaken;
import dev.phased.compat.fixture.NaiveMatrix;
import dev.phased.compat.fixture.RecoveringMatrix;
import dev.phased.compat.fixture.SafeMatrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class MatrixTest {
  private static final String SAFE =
      "[engine:phased-compat]/[class:" + SafeMatrix.class.getName() + "]";

  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void provesAChangeThatIsSafeAndWritesItsReport() {
    EngineExecutionResults results = run(selectClass(SafeMatrix.class));

    assertThat(results.testEvents().succeeded().count()).as("8 cells, 1 verdict").isEqualTo(9);
    assertThat(output.resolve(SafeMatrix.class.getName()))
        .isDirectoryContaining("glob:**/report.{html,json,md}")
        .isDirectoryContaining("glob:**/logs");
  }

  @Test
  void findsTheChangeUnsafeWhereTheNewestVersionFailsAfterTheContract() {
    EngineExecutionResults results = run(selectClass(NaiveMatrix.class));

    assertThat(failure(results, "[cell:v2@S4]"))
        .contains("42703", "total", "-Dphased.compat.cells=v2@S4");
    assertThat(failure(results, "[verdict:verdict]")).contains("UNSAFE");
    assertThat(results.testEvents().failed().count()).isEqualTo(2);
    assertThat(written(NaiveMatrix.class, "report.html"))
        .contains("JDBC_PASSWORD=***")
        .doesNotContain("JDBC_PASSWORD=postgres");
    assertThat(written(NaiveMatrix.class, "logs/v2@S4.log"))
        .isEqualToIgnoringNewLines("Careless: JDBC_PASSWORD=***");
  }

  @Test
  void acceptsAFailureThatIsDeclaredAndListsIt() {
    EngineExecutionResults results = run(selectClass(ExpectingMatrix.class));

    assertThat(results.testEvents().failed().count()).as("the verdict alone").isEqualTo(1);
    assertThat(written(ExpectingMatrix.class, "report.md"))
        .contains("### Accepted exceptions")
        .contains("It fails with 42703: v2 is not to see the contract (SHOP-1), until 2999-12-31.")
        .contains("It works: code goes first.");
    assertThat(written(ExpectingMatrix.class, "report.html")).contains("Accepted exceptions");
  }

  @Test
  void failsForAnExceptionThatIsStaleOrOver() {
    EngineExecutionResults results = run(selectClass(ExpectingMatrix.Wrongly.class));

    assertThat(failure(results, "[cell:v2@S3]"))
        .contains("It was expected to fail, and it works. Remove its @Expect");
    assertThat(failure(results, "[cell:v2@S4]"))
        .contains("Its @Expect held until 2001-12-31, and said: v2 dawdles.", "42703");
  }

  @Test
  void doesNotTakeACellForAPassInWhichTheAppAskedNothing() {
    EngineExecutionResults results = run(selectClass(IdleMatrix.class));

    assertThat(results.testEvents().succeeded().count()).isZero();
    assertThat(results.testEvents().aborted().count()).isEqualTo(8);
    assertThat(failure(results, "[verdict:verdict]")).contains("UNKNOWN");
  }

  @Test
  void doesNotTakeForAPassWhatAnAppHasMigratedByItself() {
    EngineExecutionResults results =
        run(
            OneServer.engine().configurationParameter(Parameters.CELLS, "v2@S2,v2@S4"),
            selectClass(MigratingMatrix.class));

    assertThat(failure(results, "[cell:v2@S2]"))
        .contains(
            "v2 ran V4__catch_up.sql while it started, and left the schema that its cell is about.",
            "--spring.flyway.enabled=false");
    assertThat(results.testEvents().succeeded().count()).as("v2@S4").isEqualTo(1);
  }

  @Test
  void runsOneCellByItsUniqueIdAlone() {
    EngineExecutionResults results =
        run(selectUniqueId(SAFE + "/[database:postgres-17]/[cell:v1@S2]"));

    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    assertThat(results.testEvents().started().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(classes = {CrashingMatrix.class, RecoveringMatrix.class})
  void reportsAServerThatBreaksDownOnceAndNotAsRedCells(Class<?> matrix) {
    EngineExecutionResults results =
        run(EngineTestKit.engine(PhasedCompatEngine.ID), selectClass(matrix));

    assertThat(results.testEvents().failed().count()).as("the verdict alone").isEqualTo(1);
    assertThat(failure(results, "[verdict:verdict]")).contains("UNKNOWN");
  }

  @Test
  void tellsWhoUsesUpTheConnectionsOfTheServerAndLetsOthersBe() {
    EngineExecutionResults results =
        run(
            OneServer.engine()
                .configurationParameter(Parameters.CELLS, "v1@S1,v2@S2,v1@S2")
                .configurationParameter(Parameters.PARALLELISM, "2"),
            selectClass(LeakingMatrix.class));

    assertThat(failure(results, "[cell:v2@S2]"))
        .containsPattern("v2 holds \\d+ connections, and the server has none left \\(53300\\)");
    assertThat(results.testEvents().succeeded().count()).as("those of v1").isEqualTo(2);
  }

  @Test
  void goesOnWithOtherClassesWhenOneIsMistaken() {
    EngineExecutionResults results =
        run(
            selectClass(Mistaken.JarMissing.class),
            selectUniqueId(SAFE + "/[database:postgres-17]/[cell:v2@S4]"));

    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    assertThat(failure(results, "JarMissing]/[verdict:verdict]"))
        .contains("/nowhere/checkout-1.jar", "Build it first");
  }

  @Test
  void failsTheVerdictWhenTheReportCannotBeWritten() throws Exception {
    Path taken = output.resolve(SafeMatrix.class.getName()).resolve("report.json");
    Files.createDirectories(taken);

    EngineExecutionResults results =
        run(
            selectUniqueId(SAFE + "/[database:postgres-17]/[cell:v1@S1]"),
            selectUniqueId(SAFE + "/[verdict:verdict]"));

    assertThat(results.testEvents().succeeded().count()).as("the cell").isEqualTo(1);
    assertThat(failure(results, "[verdict:verdict]"))
        .contains(
            "UNKNOWN",
            "The report could not be written to " + taken.getParent(),
            "report.json",
            Parameters.OUTPUT);
  }

  private EngineExecutionResults run(DiscoverySelector... selectors) {
    return run(OneServer.engine(), selectors);
  }

  private EngineExecutionResults run(EngineTestKit.Builder engine, DiscoverySelector... selectors) {
    return engine
        .selectors(selectors)
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .execute();
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
