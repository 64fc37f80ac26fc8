package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.result.MatrixResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
  @ParameterizedTest
  @CsvSource({
    "Flyway, S2, flyway -phased.upTo=expand -target=3 migrate",
    "Flyway, S4, flyway -phased.upTo=contract -target=5 migrate",
    "Flyway, S6, flyway -target=7 migrate",
    "Liquibase, S2, liquibase phased-update --phase=expand",
    "Liquibase, S3, liquibase phased-update --phase=migrate",
    "Liquibase, S4, LIQUIBASE_PHASED_UP_TO=contract liquibase update-count --count=1",
    "Liquibase, S5, LIQUIBASE_PHASED_UP_TO=expand liquibase update-count --count=1",
    "Liquibase, S6, liquibase update-count --count=1",
  })
  void aStepGoesAsFarAsItsStateAndNoFurther(String tool, String state, String command) {
    assertThat(commands(tool).up(state)).contains(command);
  }

  @ParameterizedTest
  @CsvSource({
    "Flyway, S2, S1, flyway phased-undo -phasedUndo.to=1",
    "Flyway, S4, S2, flyway phased-undo -phasedUndo.to=3",
    "Liquibase, S2, S1, liquibase rollback-count --count=2",
    "Liquibase, S4, S1, liquibase rollback-count --count=4",
  })
  void aWayDownEndsAtItsState(String tool, String from, String to, String command) {
    assertThat(commands(tool).down(from, to)).contains(command);
  }

  @Test
  void filesAreRunWithAToolThatNobodyKnows() {
    assertThat(commands("SQL files").up("S2")).isEmpty();
    assertThat(commands("SQL files").down("S2", "S1")).isEmpty();
    assertThat(commands("SQL files").scripts("S2"))
        .containsExactly("V2__expand.sql", "V3__expand.sql");
  }

  @Test
  void aVersionIsOneWordForTheShell() {
    List<Report.State> states = new ArrayList<>();
    for (String version : List.of("1", "2'; rm -rf /; '")) {
      Report.Migration migration = new Report.Migration(version, "x.sql", null, null, null, null);
      states.add(new Report.State("S" + (states.size() + 1), "x", null, List.of(migration)));
    }
    assertThat(new Commands(states, "Flyway").up("S2"))
        .contains("flyway -target='2'\\''; rm -rf /; '\\''' migrate");
  }

  @Test
  void theScriptsOfAWayDownAreToldTheLatestFirstUnlessTheToolFindsThem() {
    assertThat(commands("SQL files").downScripts("S3", "S1"))
        .containsExactly("U4__migrate.sql", "U3__expand.sql", "U2__expand.sql");
    assertThat(commands("Flyway").downScripts("S3", "S1")).isEmpty();
  }

  @Test
  void waysDownHaveTheirCommands() {
    assertThat(Runbook.of(undoable("Flyway")))
        .contains("- [ ] Migrate down to S1 base.", "flyway phased-undo -phasedUndo.to=1")
        .doesNotContain("It runs U2.");
  }

  @Test
  void waysDownOfOtherToolsSayWhatRuns() {
    assertThat(Runbook.of(undoable("SQL files"))).contains("It runs U2.");
    assertThat(Runbook.of(undoable("Liquibase")))
        .containsSubsequence(
            "It runs U2.",
            "liquibase rollback-count --count=1",
            "lower the count by each that has not run there");
  }

  /** S1 to S6: base, two that expand, one that moves data, a contract, an expand, one unsaid. */
  private static Commands commands(String tool) {
    List<Report.State> states = new ArrayList<>();
    int version = 1;
    for (String scripts :
        List.of("base", "expand expand", "migrate", "contract", "expand", "base")) {
      List<Report.Migration> migrations = new ArrayList<>();
      for (String word : scripts.split(" ", -1)) {
        String script = "V" + version + "__" + word + ".sql";
        String down = script.replace('V', 'U');
        migrations.add(
            new Report.Migration(String.valueOf(version++), script, null, down, null, null));
      }
      String phase = scripts.split(" ", -1)[0];
      states.add(
          new Report.State(
              "S" + (states.size() + 1), phase, phase.equals("base") ? null : phase, migrations));
    }
    return new Commands(states, tool);
  }

  /** v1 does not live with the expansion, but that can be undone. */
  private static Report undoable(String tool) {
    Report safe = Samples.SAFE.report();
    Report.Action down = new Report.Action("MIGRATE_DOWN", "S1", "migrate down to S1 base");
    Report.Rollout rollout = Optional.ofNullable(safe.rollout()).orElseThrow();
    Report.Move first = rollout.steps().get(0);
    Report.Move move =
        new Report.Move(
            first.number(),
            first.action(),
            first.after(),
            new Report.Rollback("v1", List.of(down), true, List.of("S1:S2:S1"), List.of()));
    return new Report(
        safe.format(),
        safe.title(),
        safe.className(),
        safe.started(),
        safe.durationMillis(),
        safe.verdict(),
        new Report.Rollout(rollout.today(), List.of(move), null, ""),
        safe.alternatives(),
        safe.states().stream().map(CommandsTest::undoable).toList(),
        safe.versions(),
        safe.exercises(),
        safe.conflicts(),
        safe.databases(),
        safe.notTested(),
        Map.of(MatrixResult.TOOL, tool));
  }

  private static Report.State undoable(Report.State state) {
    List<Report.Migration> migrations =
        state.migrations().stream()
            .map(
                one ->
                    new Report.Migration(
                        one.version(), one.script(), null, "U" + one.version(), null, null))
            .toList();
    return new Report.State(state.id(), state.name(), state.phase(), migrations);
  }
}
