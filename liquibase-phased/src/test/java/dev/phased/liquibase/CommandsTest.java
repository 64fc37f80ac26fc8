package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.phased.liquibase.Tool#versions")
class CommandsTest {
  private final TestServer.Database database = TestServer.database("commands");
  private final Tool tool;
  @TempDir Path directory;
  private Tool.Run run;

  CommandsTest(String version) {
    tool = Tool.phased(version);
  }

  @BeforeEach
  void twoPhases() {
    run = tool.on(database, directory);
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand lock_timeout=3s
        CREATE TABLE a (id int);
        --changeset ann:2
        --comment phased: contract
        CREATE TABLE b (id int);
        """);
  }

  @Test
  void phasedUpdateStopsAtThePhaseThatIsAskedFor() {
    run.argument("phase", "expand").run("phasedUpdate", "changelog.sql").succeeded();

    assertThat(database.query("SELECT string_agg(id, ',') FROM databasechangelog")).isEqualTo("1");
  }

  @Test
  void phasedUpdateRefusesAPhaseThatIsNone() {
    assertThat(run.argument("phase", "expnd").run("phasedUpdate", "changelog.sql").error())
        .contains("--phase=expnd is none of expand, migrate, contract. Did you mean expand?");
  }

  @Test
  void phasedStatusListsWhatWouldRunAndWhatIsHeldAndRunsNothing() {
    String status =
        run.set("upTo", "expand").run("phasedStatus", "changelog.sql").succeeded().output();

    assertThat(status.lines())
        .containsExactly(
            "2 pending, up to expand",
            "changelog.sql::1::ann [expand] runs with lock_timeout 3s (the directive),"
                + " statement_timeout 30s (the default), retries for 5min.",
            "changelog.sql::2::ann [contract] is held, because its phase is contract and"
                + " liquibase.phased.upTo is expand.");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
  }

  @Test
  void phasedStatusNamesOwnersAndDaysAndWhatWouldRunEarly() {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand owner=team-checkout
        CREATE TABLE a (id int);
        --changeset ann:2
        --comment phased: contract not_before=2999-12-31
        DROP TABLE a;
        """);

    String status = run.run("phasedStatus", "changelog.sql").succeeded().output();

    assertThat(status.lines().filter(line -> line.startsWith("  ")))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("  owner team-checkout"),
            second -> assertThat(second).isEqualTo("  not before 2999-12-31"),
            third ->
                assertThat(third)
                    .startsWith(
                        "  WARNING: changelog.sql::2::ann [contract] runs early: it is not to run"
                            + " before 2999-12-31,"));
  }

  @Test
  void anUpdateWarnsOfWhatRunsBeforeItsDay() {
    run.set("contractNotBefore", "2999-12-31");

    assertThat(run.update("changelog.sql").succeeded().said())
        .contains("changelog.sql::2::ann [contract] runs early: it is not to run before 2999-12-31")
        .doesNotContain("changelog.sql::1::ann [expand] runs early");
    assertThat(database.query("SELECT to_regclass('b')")).isEqualTo("b");
  }

  @Test
  void updateSqlLeavesOutWhatIsHeldAndSaysSo() {
    String sql = run.set("upTo", "expand").run("updateSql", "changelog.sql").succeeded().output();

    assertThat(sql).contains("CREATE TABLE a").doesNotContain("CREATE TABLE b");
    assertThat(sql).contains("-- changelog.sql::2::ann [contract] is held");
  }

  @Test
  void wrongSettingsAreFoundBeforeAnythingRuns() {
    run.set("upTo", "expnd").set("lockTimeout", "soon");

    assertThat(run.update("changelog.sql").error())
        .contains("liquibase.phased.upTo=expnd", "expand", "liquibase.phased.lockTimeout=soon");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
  }

  @Test
  void changeSetsWithoutAPhaseAreRefusedFromSinceOnIfSoSet() {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:old
        CREATE TABLE a (id int);
        --changeset ann:new
        CREATE TABLE b (id int);
        """);
    run.set("unannotated", "fail").set("since", "new");

    assertThat(run.update("changelog.sql").error())
        .contains("changelog.sql::new::ann: No phase is given.")
        .doesNotContain("changelog.sql::old::ann: ");
    assertThat(run.set("unannotated", "warn").update("changelog.sql").succeeded().said())
        .contains("WARNING: changelog.sql::new::ann: No phase is given.");
  }
}
