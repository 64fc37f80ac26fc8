package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConcurrentlyTest {
  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void aTable() {
    project =
        Project.of(
            directory,
            "V1__t.sql",
            "-- phased: expand\nCREATE TABLE t (id int, a int) PARTITION BY RANGE (id);"
                + "CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);"
                + "CREATE TABLE u (id int, a int); INSERT INTO u VALUES (1, 1), (2, 1);");
  }

  @Test
  void anIndexIsBuiltConcurrentlyWithFlywaysDefaults() {
    project.write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON u (a);");
    project.write("V3__r.sql", "-- phased: expand\nREINDEX INDEX CONCURRENTLY i;");
    project.write(
        "V4__d.sql", "-- phased: contract\nALTER TABLE t DETACH PARTITION t1 CONCURRENTLY;");

    project.flyway().migrate();

    assertThat(project.history())
        .containsExactly("V1__t.sql", "V2__i.sql", "V3__r.sql", "V4__d.sql");
    assertThat(
            project
                .database()
                .query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void aSchemaThatFlywayHasToCreateIsNoObstacle() {
    project.write("V1__t.sql", "-- phased: expand\nCREATE TABLE u (a int);");
    project.write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON u (a);");

    project.configure().schemas("fresh").load().migrate();

    assertThat(
            project
                .database()
                .query("SELECT count(*) FROM fresh.flyway_schema_history WHERE success"))
        .isEqualTo("3");
  }

  @Test
  void withoutValidateOnMigrateItWorksBehindAnotherMigration() {
    project.write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON u (a);");

    project.configure().validateOnMigrate(false).load().migrate();

    assertThat(project.history()).containsExactly("V1__t.sql", "V2__i.sql");
  }

  @Test
  void withoutValidateOnMigrateItSaysWhyInsteadOfHanging() {
    project.flyway().migrate();
    project.write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON u (a);");

    assertThatThrownBy(() -> project.configure().validateOnMigrate(false).load().migrate())
        .hasMessageContaining("flyway.postgresql.transactional.lock");
  }

  @Test
  void whileAnotherRunHoldsFlywaysLockItSaysWhatItWaitsForWhoHoldsItAndWhatFollows()
      throws Exception {
    project.write("V2__i.sql", "-- phased: expand\nCREATE UNIQUE INDEX CONCURRENTLY i ON u (a);");
    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("V2__i.sql");
    project.database().execute("DELETE FROM u WHERE id = 2");
    try (Connection other = project.database().connect();
        Statement statement = other.createStatement()) {
      statement.execute("SET application_name = 'deploy'");
      statement.execute(
          "SELECT pg_advisory_lock("
              + (77431708279161L + "\"public\".\"flyway_schema_history\"".hashCode())
              + ")");

      assertThatThrownBy(() -> Heard.by(project.configure()).lockRetryCount(1).load().migrate())
          .hasMessageContaining("repair");
    }
    assertThat(Heard.lines())
        .anyMatch(
            line ->
                line.matches(
                    "INFO Waiting for Flyway's lock, held by another run \\(pid \\d+, deploy, user"
                        + " postgres\\), for at most 1 s \\(lockRetryCount\\): V2__i.sql failed in an"
                        + " earlier run, and its row has to go from the history to run it again\\."))
        .anyMatch(
            line ->
                line.matches("WARN Gave up waiting for Flyway's lock, .*deploy.* after 1 s.*")
                    && line.contains("No repair is needed: let the other run end"));

    project.flyway().migrate();
    assertThat(project.history()).containsExactly("V1__t.sql", "V2__i.sql");
  }

  @Test
  void aFailedBuildIsSimplyRunAgain() {
    project.write("V2__i.sql", "-- phased: expand\nCREATE UNIQUE INDEX CONCURRENTLY i ON u (a);");
    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("V2__i.sql");
    assertThat(project.history()).containsExactly("V1__t.sql", "V2__i.sql failed");

    project.database().execute("DELETE FROM u WHERE id = 2");
    project.flyway().migrate();

    assertThat(project.history()).containsExactly("V1__t.sql", "V2__i.sql");
    assertThat(
            project
                .database()
                .query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void aFailedScriptThatMayBeHalfDoneIsLeftToItsUser() {
    project.write(
        "V2__i.sql", "INSERT INTO u VALUES (3, 3);\nCREATE UNIQUE INDEX CONCURRENTLY i ON u (a);");
    project.write("V2__i.sql.conf", "executeInTransaction=false");
    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("V2__i.sql");
    assertThat(project.history()).containsExactly("V1__t.sql", "V2__i.sql failed");

    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("repair");
    assertThat(project.database().query("SELECT count(*) FROM u")).isEqualTo("3");
  }

  @Test
  void oneScriptDoesNotMixWhatRunsInsideAndOutsideATransaction() {
    project.write(
        "V2__m.sql",
        "-- phased: expand\nALTER TABLE u ADD COLUMN b int; REINDEX TABLE CONCURRENTLY u;");

    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("mixed");
    assertThat(project.history()).containsExactly("V1__t.sql");
  }
}
