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
class GateTest {
  private final TestServer.Database database = TestServer.database("gate");
  private final Tool tool;
  @TempDir Path directory;
  private Tool.Run run;

  GateTest(String version) {
    tool = Tool.phased(version);
  }

  @BeforeEach
  void threePhases() {
    run = tool.on(database, directory);
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand
        CREATE TABLE a (id int);
        --changeset ann:2
        --comment phased: migrate
        CREATE TABLE b (id int);
        --changeset ann:3
        --comment phased: contract
        CREATE TABLE c (id int);
        --changeset ann:4
        --comment phased: expand
        CREATE TABLE d (id int);
        """);
  }

  @Test
  void theFirstChangeSetOfAClosedPhaseAndAllAfterItAreHeld() {
    Tool.Outcome outcome = run.set("upTo", "migrate").update("changelog.sql").succeeded();

    assertThat(tables()).isEqualTo("a,b");
    assertThat(recorded()).isEqualTo("1,2");
    assertThat(outcome.said())
        .contains(
            "changelog.sql::3::ann [contract] is held, because its phase is contract and liquibase.phased.upTo is migrate.",
            "changelog.sql::4::ann [expand] is held, because it comes after changelog.sql::3::ann, which is held.");
  }

  @Test
  void anOpenedGateJustContinues() {
    run.set("upTo", "expand").update("changelog.sql").succeeded();
    assertThat(tables()).isEqualTo("a");

    run.set("upTo", "contract").update("changelog.sql").succeeded();
    assertThat(tables()).isEqualTo("a,b,c,d");
    assertThat(recorded()).isEqualTo("1,2,3,4");
  }

  private String tables() {
    return database.query(
        "SELECT string_agg(tablename, ',' ORDER BY tablename) FROM pg_tables"
            + " WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'");
  }

  private String recorded() {
    return database.query(
        "SELECT string_agg(id, ',' ORDER BY orderexecuted) FROM databasechangelog");
  }
}
