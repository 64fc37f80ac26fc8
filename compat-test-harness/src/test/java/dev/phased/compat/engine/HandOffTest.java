package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.HandingMatrix;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;

class HandOffTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void findsWhatOneVersionWritesAndAnotherDoesNotRead() {
    Map<String, String> said = run(HandingMatrix.class, "*:*");

    assertThat(said)
        .containsEntry("v1:v2@S1", "SUCCESSFUL")
        .containsEntry("v2:v1@S1", "SUCCESSFUL")
        .containsEntry("v1:v1@S1:S2", "SUCCESSFUL")
        .containsEntry("v1:v2@S2:S3", "SUCCESSFUL")
        .containsEntry("v2:v2@S3:S4", "SUCCESSFUL");
    assertThat(said.get("v2:v1@S2"))
        .startsWith(
            "FAILED what v2 writes, read by v1 on S2 expanded (postgres-17): TotalSurvives: v1 does not read what"
                + " v2 wrote on S2 expanded: expected: \"7\" but was: \"null\".")
        .contains("The log of v2: ", "The log of v1: ", "-Dphased.compat.cells=v2:v1@S2");
    assertThat(said.get("v1:v2@S1:S2"))
        .startsWith(
            "FAILED what v1 wrote on S1 base, read by v2 on S2 expanded (postgres-17):"
                + " TotalSurvives: v2 on S2"
                + " expanded does not read what v1 wrote on S1 base: ");
    assertThat(said).hasSize(19).doesNotContainKeys("v1:v2@S4", "v1:v1@S3:S4");
  }

  @Test
  void blamesTheWriterIfItDoesNotWrite() {
    Map<String, String> said = run(HandingMatrix.Refusing.class, "v1:v2@S2,v1:v2@S2:S3");

    assertThat(said)
        .hasSize(2)
        .allSatisfy(
            (cell, message) ->
                assertThat(message)
                    .contains(
                        "NobodyWrites: v1 could not write it on S2 expanded: v1 is out of ink.")
                    .doesNotContain("to be read"));
  }

  @Test
  void provesNothingIfNoVersionIsAskedForAnything() {
    Map<String, String> said = run(HandingMatrix.Whispering.class, "v1:v2@S2,v1:v2@S2:S3");

    assertThat(said)
        .hasSize(2)
        .allSatisfy(
            (cell, message) ->
                assertThat(message)
                    .startsWith("ABORTED")
                    .contains("v1 sent no statement to its database when it wrote"));
  }

  @Test
  void doesNotRepeatThatAVersionFailsByItself() {
    Map<String, String> said = run(HandingMatrix.Failing.class, "v2@S4,v2:v2@S3:S4");

    assertThat(said).hasSize(2);
    assertThat(said.get("v2@S4")).startsWith("FAILED");
    assertThat(said.get("v2:v2@S3:S4"))
        .isEqualTo("ABORTED v2 on S4 contracted fails by itself, see v2@S4.");
  }

  @Test
  void findsRowsOfTheBaseThatNobodyMovedWhenTheirOldColumnIsGone() {
    Map<String, String> said = run(HandingMatrix.Unfilled.class, "*:*");

    assertThat(said.get("v1:v2@S1:S4"))
        .startsWith(
            "FAILED what v1 wrote on S1 base, read by v2 on S4 contracted (postgres-17):"
                + " TotalSurvives: v2 on S4 contracted does not read what v1 wrote on S1 base:"
                + " expected: \"7\" but was: \"null\".")
        .contains("-Dphased.compat.cells=v1:v2@S1:S4");
    said.remove("v1:v2@S1:S4");
    assertThat(said)
        .hasSize(18)
        .allSatisfy((cell, what) -> assertThat(what).isEqualTo("SUCCESSFUL"));
  }

  @Test
  void saysWhoseDataAMigrationFailsOn() {
    Map<String, String> said = run(HandingMatrix.Stuck.class, "v*:v*@S2:S3");

    assertThat(said)
        .containsEntry("v2:v2@S2:S3", "SUCCESSFUL")
        .containsEntry("v2:v3@S2:S3", "SUCCESSFUL")
        .containsEntry("v3:v3@S2:S3", "SUCCESSFUL");
    assertThat(said.get("v1:v2@S2:S3"))
        .startsWith("FAILED")
        .contains(
            "No version gets past the migration to S3 migrated. It fails on what v1 wrote on S2"
                + " expanded: ",
            "amount_known");
  }

  /** What each cell came to, and why. */
  private Map<String, String> run(Class<?> matrix, String cells) {
    return OneServer.engine()
        .selectors(selectClass(matrix))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .configurationParameter(Parameters.CELLS, cells)
        .execute()
        .testEvents()
        .finished()
        .stream()
        .filter(event -> event.getTestDescriptor() instanceof CellDescriptor)
        .collect(
            Collectors.toMap(
                event -> event.getTestDescriptor().getLegacyReportingName(),
                HandOffTest::said,
                (first, second) -> first + " and " + second,
                TreeMap::new));
  }

  private static String said(Event event) {
    TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
    return result
        .getThrowable()
        .map(e -> result.getStatus() + " " + e.getMessage())
        .orElse("SUCCESSFUL");
  }
}
