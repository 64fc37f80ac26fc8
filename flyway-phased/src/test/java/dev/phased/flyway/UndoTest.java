package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
  private static final String COLUMNS =
      "SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM"
          + " information_schema.columns WHERE table_name = 'orders'";

  @TempDir Path directory;
  private Project project;
  private Flyway flyway;

  @BeforeEach
  void threeVersionsWithDownScripts() {
    project =
        Project.of(
            directory,
            "V1__base.sql",
            "-- phased: expand\nCREATE TABLE orders (id int PRIMARY KEY, total int);",
            "V2__add.sql",
            "-- phased: expand\nALTER TABLE orders ADD COLUMN minor bigint;",
            "V3__index.sql",
            "-- phased: expand\nCREATE INDEX CONCURRENTLY by_minor ON orders (minor);",
            "U2__add.sql",
            "-- phased: expand\nALTER TABLE orders DROP COLUMN minor;",
            "U3__index.sql",
            "-- phased: expand\nDROP INDEX CONCURRENTLY by_minor;");
    flyway = project.flyway("retryFor", "0", "lockTimeout", "200ms");
    flyway.migrate();
  }

  @Test
  void undoesTheLatestFirstDownToTheVersionThatStays() {
    List<UndoneMigration> undone = PhasedFlyway.undo(flyway, UndoOptions.to("1"));

    assertThat(undone)
        .containsExactly(
            new UndoneMigration("3", "index", "U3__index.sql"),
            new UndoneMigration("2", "add", "U2__add.sql"));
    assertThat(project.database().query(COLUMNS)).isEqualTo("id,total");
    assertThat(states())
        .containsExactly("1 Success", "2 Deleted", "3 Deleted", "2 Pending", "3 Pending");
  }

  @Test
  void whatWasUndoneCanBeAppliedAndUndoneAgainAndAgain() {
    for (int i = 0; i < 3; i++) {
      PhasedFlyway.undo(flyway, UndoOptions.last(2));
      assertThat(flyway.migrate().migrationsExecuted).isEqualTo(2);
      flyway.validate();
    }

    assertThat(project.database().query(COLUMNS)).isEqualTo("id,total,minor");
    assertThat(project.database().query("SELECT count(*) FROM flyway_schema_history"))
        .isEqualTo("15");
  }

  @Test
  void scriptsRunInTheSchemaOfTheHistoryAndTheSessionIsAfterwardsAsItWas() {
    project.database().execute("CREATE SCHEMA shop");
    Flyway shop = project.configure().schemas("shop").load();
    shop.migrate();

    PhasedFlyway.undo(shop, UndoOptions.last(2));

    assertThat(
            project
                .database()
                .query(
                    "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'shop'"
                        + " AND table_name = 'orders'"))
        .isEqualTo("2");
    assertThat(project.database().query(COLUMNS + " AND table_schema = 'public'"))
        .isEqualTo("id,total,minor");
  }

  @Test
  void nothingIsUndoneIfOneOfTheScriptsIsMissing() {
    assertRefused(
        UndoOptions.to("0"), "V1__base.sql has no down script. Write U1__base.sql beside it.");
  }

  @Test
  void nothingIsUndoneIfDataWouldBeLostUnlessItIsForced() {
    project.write("U2__add.sql", "-- phased: contract\nALTER TABLE orders DROP COLUMN minor;");

    assertRefused(
        UndoOptions.to("1"),
        "U2__add.sql is of the phase contract: data would be lost. Force it if that is meant.");

    assertThat(PhasedFlyway.undo(flyway, UndoOptions.to("1").withForce())).hasSize(2);
  }

  @Test
  void nothingIsUndoneToAVersionThatIsNotApplied() {
    assertRefused(
        UndoOptions.to("7"),
        "Version 7 is not applied. Undo to one of these: 3, 2, 1, or 0 for all.");
  }

  @Test
  void nothingIsUndoneToAVersionThatTheGateHolds() {
    project.write("V4__drop.sql", "-- phased: contract\nALTER TABLE orders DROP COLUMN total;");
    flyway = project.flyway("upTo", "expand");

    assertRefused(
        UndoOptions.to("4"),
        "Version 4 is not applied: it is held, because its phase is contract and flyway.phased.upTo is expand.");
  }

  @Test
  void nothingIsUndoneIfThereAreNotThatMany() {
    assertRefused(
        UndoOptions.last(4), "The last 4 versions were to be undone, but only 3 are applied.");
  }

  @Test
  void aWrongDirectiveInADownScriptIsFoundBeforeAnythingIsTouched() {
    project.write("U2__add.sql", "-- phased: expnad\nALTER TABLE orders DROP COLUMN minor;");

    assertThatThrownBy(() -> PhasedFlyway.undo(flyway, UndoOptions.to("1")))
        .hasMessageContaining("U2__add.sql:1")
        .hasMessageContaining("expand");
    assertThat(project.database().query(COLUMNS)).isEqualTo("id,total,minor");
  }

  @Test
  void aScriptThatFailsLeavesItsVersionAppliedAndSaysWhatWasUndoneBeforeIt() {
    project.write("U2__add.sql", "ALTER TABLE orders DROP COLUMN id;\nSELECT 1 / 0;");

    assertThatThrownBy(() -> PhasedFlyway.undo(flyway, UndoOptions.to("1")))
        .isInstanceOf(FlywayException.class)
        .hasMessageStartingWith("U2__add.sql failed, so version 2 and those below it stay applied.")
        .hasMessageContaining("Undone before it, and pending again: 3.")
        .hasMessageContaining("division by zero");
    assertThat(project.database().query(COLUMNS)).isEqualTo("id,total,minor");
    assertThat(states()).containsExactly("1 Success", "2 Success", "3 Deleted", "3 Pending");
  }

  @Test
  void aSessionThatIsKilledDoesNotHideWhichScriptFailedAndWhatWasUndone() {
    project.write("U2__add.sql", "SELECT pg_terminate_backend(pg_backend_pid());");

    assertThatThrownBy(() -> PhasedFlyway.undo(flyway, UndoOptions.to("1")))
        .hasMessageStartingWith("U2__add.sql failed, so version 2 and those below it stay applied.")
        .hasMessageContaining("Undone before it, and pending again: 3.");
    assertThat(states()).containsExactly("1 Success", "2 Success", "3 Deleted", "3 Pending");
  }

  @Test
  void aCallbackThatIsNotCalledIsSaidNotToBe() {
    project.write("beforeUndo.sql", "SELECT 1 / 0;");
    project.write("afterEachUndo__audit.sql", "SELECT 1 / 0;");
    Flyway heard = Heard.by(project.configure()).load();

    PhasedFlyway.undo(heard, UndoOptions.last(1));

    assertThat(Heard.warnings())
        .anyMatch(line -> line.contains("beforeUndo.sql is not called"))
        .anyMatch(line -> line.contains("afterEachUndo__audit.sql is not called"));
  }

  @Test
  void aScriptWaitsForLocksNoLongerThanItsTimeout() throws Exception {
    PhasedFlyway.undo(flyway, UndoOptions.last(1));
    try (Connection other = project.database().connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT * FROM orders");

      assertThatThrownBy(() -> PhasedFlyway.undo(flyway, UndoOptions.last(1)))
          .hasMessageContaining("U2__add.sql failed")
          .hasMessageContaining("lock");
    }
    assertThat(project.database().query(COLUMNS)).isEqualTo("id,total,minor");
  }

  @Test
  void undoWaitsWhileAnotherRunHoldsFlywaysLock() throws Exception {
    project.write("V4__slow.sql", "SELECT pg_sleep(2);");
    project.write("U4__slow.sql", "SELECT 1;");
    Future<?> migration = TestServer.THREADS.submit(() -> project.flyway().migrate());
    Awaitility.await()
        .until(
            () ->
                "1"
                    .equals(
                        project
                            .database()
                            .query(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                    + " current_database() AND pid <> pg_backend_pid() AND"
                                    + " query LIKE '%pg_sleep%' AND state = 'active'")));

    List<UndoneMigration> undone = PhasedFlyway.undo(flyway, UndoOptions.last(1));

    migration.get();
    assertThat(undone).extracting(UndoneMigration::version).containsExactly("4");
  }

  @Test
  void undoGivesUpAndNamesWhoHoldsTheLock() throws Exception {
    Flyway impatient = project.configure().lockRetryCount(0).load();
    try (Connection other = project.database().connect();
        Statement statement = other.createStatement()) {
      statement.execute("SET application_name = 'deploy'");
      statement.execute(
          "SELECT pg_advisory_lock("
              + (77431708279161L + "\"public\".\"flyway_schema_history\"".hashCode())
              + ")");

      assertThatThrownBy(() -> PhasedFlyway.undo(impatient, UndoOptions.last(1)))
          .hasMessageContaining("another run of Flyway holds the lock")
          .hasMessageContaining("deploy, user postgres");
    }
  }

  private void assertRefused(UndoOptions options, String reason) {
    List<String> before = states();

    assertThatThrownBy(() -> PhasedFlyway.undo(flyway, options))
        .isInstanceOf(FlywayException.class)
        .hasMessageStartingWith("Nothing was undone.")
        .hasMessageContaining(reason);

    assertThat(states()).isEqualTo(before);
    assertThat(project.database().query(COLUMNS)).isEqualTo("id,total,minor");
  }

  private List<String> states() {
    return Arrays.stream(flyway.info().all()).map(UndoTest::state).toList();
  }

  private static String state(MigrationInfo info) {
    return info.getVersion() + " " + info.getState().getDisplayName();
  }
}
