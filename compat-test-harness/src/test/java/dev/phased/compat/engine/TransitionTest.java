package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.Busy;
import dev.phased.compat.fixture.FixtureJar;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class TransitionTest {
  @RegisterExtension static final OneServer SERVER = new OneServer();

  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void aChangeAsItShouldBeServesItsCallersAllTheTime() {
    EngineExecutionResults results = run(Busy.Safe.class, "v*@S*:S*");

    assertThat(names(results, TestExecutionResult.Status.SUCCESSFUL))
        .containsExactly("v1@S1:S2", "v1+v2@S2:S3", "v2@S3:S4");
    String json = contentOf(output.resolve(Busy.Safe.class.getName() + "/report.json").toFile());
    assertThat(json)
        .contains("\"noDebts during the migration\"", "\"amounts after the migration\"");
    assertThat(output.resolve(Busy.Safe.class.getName()).resolve("logs/v1+v2@S2~S3"))
        .isDirectoryContaining("glob:**/1-v1.log")
        .isDirectoryContaining("glob:**/2-v2.log");
  }

  @Test
  void aMigrationThatHoldsItsLockForLongFailsItsTransitionAloneAndNamesStatementLockAndVictim() {
    EngineExecutionResults results = run(Busy.Rewriting.class, "*");

    assertThat(names(results, TestExecutionResult.Status.FAILED))
        .containsExactly("v1@S1:S2", "verdict");
    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern("placesOrders on v1 held up a caller for \\d\\.\\d+ s, and may for 0.80 s")
        .containsPattern(
            "its statement INSERT INTO orders \\(total\\) VALUES \\(\\$1\\) RETURNING \"id\" waited"
                + " \\d\\.\\d\\d s for RowExclusiveLock on orders, behind the migration")
        .contains("which holds AccessExclusiveLock");
  }

  @Test
  void aMigrationThatQueuesForItsLockIsSeenWithWhomItWaitsFor() {
    EngineExecutionResults results = run(Busy.Queueing.class, "v1@S1:S2");

    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern(
            "placesOrders on v1 held up a caller for \\d\\.\\d\\d s, and may for 0.80 s")
        .containsPattern(
            "behind the migration \\(ALTER TABLE orders ADD COLUMN \\w+ \\w+\\), which waits first for"
                + " AccessExclusiveLock on orders behind session \\d+")
        .contains("holds AccessShareLock on orders");
  }

  @Test
  void aMigrationThatDoesNotEndIsEndedAndNamesWhomItWaitsFor() {
    EngineExecutionResults results =
        engine(Busy.Endless.class, "v1@S1:S2")
            .configurationParameter(Parameters.MIGRATION_TIMEOUT, "4")
            .configurationParameter(Parameters.SCENARIO_TIMEOUT, "2")
            .execute();

    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern(
            "The migration to V2__add_amount.sql was not over within 4 s, and was ended while its"
                + " statement ALTER TABLE orders ADD COLUMN \\w+ \\w+ waited for"
                + " AccessExclusiveLock on orders, behind session \\d+ .*, which is active and holds"
                + " AccessShareLock on orders. Give it a lock_timeout, or more time with"
                + " phased.compat.migrationTimeoutSeconds.");
  }

  @Test
  void anAcknowledgedWriteThatTheMigrationForgetsIsNamed() {
    EngineExecutionResults results = run(Busy.Forgetting.class, "v1+v2@S2:S3,v2@S3:S4");

    assertThat(names(results, TestExecutionResult.Status.FAILED)).contains("v1+v2@S2:S3");
    assertThat(names(results, TestExecutionResult.Status.SUCCESSFUL)).contains("v2@S3:S4");
    assertThat(failure(results, "v1+v2@S2:S3"))
        .containsPattern(
            "\\d+ acknowledged writes of \\d+ are lost: v[12] acknowledged placesOrders \\d+ = \\d+,"
                + " and v[12] reads none");
  }

  @Test
  void operationsThatFailAreCountedAndTheFirstIsShownWithItsSqlState() {
    EngineExecutionResults results = run(Busy.Renaming.class, "v1@S1:S2");

    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern(
            "\\d+ operations of \\d+ failed, the first one \\d\\.\\d\\d s after the migration")
        .contains("placesOrders on v1", "42703");
  }

  @Test
  void aBrokenInvariantShowsTheRowThatItFindsAndAMisspeltOneWhy() {
    EngineExecutionResults results = run(Busy.Unkept.class, "v1@S1:S2");

    assertThat(failure(results, "v1@S1:S2"))
        .contains(
            "Invariant filled after the migration: it finds id = 1, amount = null.",
            "Invariant misspelt before the migration: it can't be asked",
            "42P01");
  }

  @Test
  void aVersionThatEndsWhileItServesIsNamedWithItsExitCodeAndLog() {
    EngineExecutionResults results = run(Busy.Dying.class, "v1@S1:S2");

    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern(
            "v1 ended by itself with exit code 3 \\(its log ends: Fatal: out of flux\\), .*the"
                + " migration")
        .contains("got no answer")
        .doesNotContain("lost");
  }

  @Test
  void rowsThatCannotBeMadeLeaveTheCellUnproven() {
    EngineExecutionResults results = run(Busy.Unfilled.class, "v1@S1:S2");

    assertThat(names(results, TestExecutionResult.Status.ABORTED)).contains("v1@S1:S2");
    assertThat(failure(results, "v1@S1:S2"))
        .contains("@Fill(table = \"orders\") does not work", "price", "Correct its columns");
  }

  private EngineExecutionResults run(Class<?> matrix, String cells) {
    return engine(matrix, cells).execute();
  }

  private EngineTestKit.Builder engine(Class<?> matrix, String cells) {
    return SERVER
        .engine()
        .selectors(selectClass(matrix))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .configurationParameter(Parameters.CELLS, cells)
        .configurationParameter(Parameters.TRAFFIC, "400");
  }

  private static java.util.List<String> names(
      EngineExecutionResults results, TestExecutionResult.Status status) {
    return results.testEvents().finished().stream()
        .filter(event -> result(event).getStatus() == status)
        .map(TransitionTest::name)
        .toList();
  }

  private static String failure(EngineExecutionResults results, String cell) {
    return results.testEvents().finished().stream()
        .filter(event -> name(event).equals(cell))
        .map(event -> result(event).getThrowable().map(Throwable::getMessage).orElse("none"))
        .collect(Collectors.joining());
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getUniqueId().getLastSegment().getValue();
  }

  private static TestExecutionResult result(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class);
  }
}
