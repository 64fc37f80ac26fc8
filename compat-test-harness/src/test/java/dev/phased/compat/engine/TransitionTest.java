package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.phased.compat.fixture.Busy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

@Tag("timed")
class TransitionTest extends TransitionCases {
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
}
