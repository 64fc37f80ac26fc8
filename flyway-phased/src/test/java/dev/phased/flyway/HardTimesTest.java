package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.phased.testing.Golden;
import dev.phased.testing.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What databases do to migrations; after each, the next run goes on. */
class HardTimesTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path directory;
  @TempDir Path data;
  private Project project;

  @BeforeEach
  void twoTables() {
    project =
        Project.of(
            directory,
            "V1__t.sql",
            "-- phased: expand\nCREATE TABLE t (id int); CREATE TABLE u (id int);");
  }

  @Test
  void outOfTimeForRetriesTheErrorSaysWhatHappenedWhyAndWhatToDo() throws Exception {
    project.flyway().migrate();
    project.write(
        "V2__c.sql", "-- phased: expand lock_timeout=1s retry_for=1s\nALTER TABLE t ADD c int;");
    try (Connection blocker = project.database().connect()) {
      Blocked.begin(blocker, "SELECT * FROM t WHERE id = 4711");

      Throwable failure = catchThrowable(() -> project.flyway().migrate());

      assertThat(failure).isInstanceOf(FlywayException.class);
      String steady =
          failure
              .getMessage()
              .replaceAll("(session |backend\\()\\d+", "$1…")
              .replaceAll("after \\d+ tries in [\\d.]+ ?m?s", "after … tries in …")
              .replaceAll("open for [\\d.]+ ?m?s", "open for …")
              .replaceAll("application [^,]+", "application …");
      Golden.assertMatches(getClass(), "out-of-retries.txt", steady);
    }
    assertThat(project.history()).containsExactly("V1__t.sql");
    goesOn("V2__c.sql");
  }

  @Test
  void othersGetThroughBetweenTwoTries() throws Exception {
    project.flyway().migrate();
    project.write("V2__c.sql", "-- phased: expand lock_timeout=100ms\nALTER TABLE t ADD c int;");
    try (Connection blocker = project.database().connect()) {
      Blocked.begin(blocker, "SELECT * FROM t");
      Flyway flyway = Heard.by(project.configure()).load();
      Future<MigrateResult> run = TestServer.THREADS.submit(flyway::migrate);
      for (int i = 1; i <= 3; i++) {
        String tried = "try " + i + " failed";
        Awaitility.await()
            .atMost(LONG)
            .until(() -> Heard.warnings().stream().anyMatch(line -> line.contains(tried)));
        assertThat(project.database().query("SELECT count(*) FROM t")).isEqualTo("0");
      }
      assertThat(run).isNotDone();
      blocker.rollback();
      run.get();
    }
    assertThat(project.history()).endsWith("V2__c.sql");
  }

  @Test
  void aDeadlockIsTriedAgain() throws Exception {
    project.flyway().migrate();
    project.write(
        "V2__c.sql",
        "-- phased: expand lock_timeout=1min\nSET LOCAL deadlock_timeout = '100ms';\n"
            + "LOCK TABLE t; SELECT pg_advisory_xact_lock(1); LOCK TABLE u;");
    try (Connection gate = project.database().connect();
        Connection other = project.database().connect()) {
      Blocked.begin(gate, "SELECT pg_advisory_xact_lock(1)");
      Blocked.begin(other, "SET deadlock_timeout = '10min'; LOCK TABLE u;");
      Flyway flyway = Heard.by(project.configure()).load();
      Future<MigrateResult> run = TestServer.THREADS.submit(flyway::migrate);
      awaitWaiting("locktype = 'advisory' AND classid = 0 AND objid = 1");
      Future<?> locked =
          TestServer.THREADS.submit(
              () -> {
                Blocked.begin(other, "LOCK TABLE t");
                other.commit();
                return null;
              });
      awaitWaiting("relation = 't'::regclass");
      gate.commit();
      locked.get();
      run.get();
    }
    assertThat(Heard.warnings()).anyMatch(line -> line.contains("deadlock detected"));
    assertThat(project.history()).endsWith("V2__c.sql");
  }

  @Test
  void aServerThatIsRestartedLosesNothing() throws Exception {
    EmbeddedPostgres server = server(0);
    int port = server.getPort();
    try {
      project.write("V2__c.sql", "-- phased: migrate\nCREATE TABLE c (); SELECT pg_sleep(600);");
      Future<MigrateResult> run = TestServer.THREADS.submit(() -> on(server).migrate());
      Awaitility.await().atMost(LONG).until(() -> isSleeping(server));
      server.close();
      assertThatThrownBy(run::get).hasStackTraceContaining("V2__c.sql");
    } finally {
      server.close();
    }
    project.write("V2__c.sql", "-- phased: migrate\nCREATE TABLE c ();");
    try (EmbeddedPostgres again = server(port)) {
      assertThat(on(again).migrate().migrationsExecuted).isEqualTo(1);
      assertThat(on(again).info().applied()).hasSize(2);
    }
  }

  @Test
  void aDatabaseThatTakesReadsAloneIsSaidToBeOne() {
    project.flyway().migrate();
    project.write("V2__c.sql", "-- phased: expand\nALTER TABLE t ADD c int;");
    String readOnly = project.database().url() + "?options=-c%20default_transaction_read_only=on";
    FluentConfiguration replica =
        Heard.by(project.configure()).dataSource(readOnly, "postgres", "postgres");

    assertThatThrownBy(() -> replica.load().migrate())
        .hasMessageContaining("V2__c.sql")
        .hasMessageContaining("read-only");

    assertThat(Heard.warnings())
        .anyMatch(
            line -> line.contains("takes reads alone") && line.contains("Connect to the primary"));
    assertThat(project.history()).containsExactly("V1__t.sql");
    goesOn("V2__c.sql");
  }

  @Test
  void aRoleThatMaySeeNoStatementsIsToldHowToSeeThem() throws Exception {
    String name = project.database().name();
    String role = "role_" + name;
    project.database().execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
    project.database().execute("GRANT ALL ON SCHEMA public TO " + role);
    as(role).load().migrate();
    project.write(
        "V2__c.sql", "-- phased: expand lock_timeout=1s retries=1\nALTER TABLE t ADD c int;");
    try (Connection blocker = project.database().connect()) {
      Blocked.begin(blocker, "SELECT * FROM t");

      assertThatThrownBy(() -> as(role).load().migrate())
          .hasMessageContaining("GRANT pg_read_all_stats TO " + role);
    }
    assertThat(as(role).load().migrate().migrationsExecuted).isEqualTo(1);
  }

  @Test
  void aStatementThatRanTooLongIsRolledBackAndTheNextRunGoesOn() {
    project.flyway().migrate();
    project.write(
        "V2__c.sql",
        "-- phased: migrate statement_timeout=200ms\nCREATE TABLE c (); SELECT pg_sleep(60);");

    assertThatThrownBy(() -> project.flyway().migrate())
        .hasMessageContaining("V2__c.sql: a statement ran longer than 200ms")
        .hasMessageContaining("Next: make the statement smaller");

    assertThat(project.database().query("SELECT to_regclass('c')")).isNull();
    assertThat(project.history()).containsExactly("V1__t.sql");
    project.write("V2__c.sql", "-- phased: migrate statement_timeout=1min\nCREATE TABLE c ();");
    goesOn("V2__c.sql");
  }

  @Test
  void anIndexThatTookTooLongIsBuiltAnewByTheNextRun() throws Exception {
    project.flyway().migrate();
    String create = "CREATE INDEX CONCURRENTLY i ON t (id);";
    project.write("V2__i.sql", "-- phased: expand statement_timeout=500ms\n" + create);
    try (Connection writer = project.database().connect()) {
      Blocked.begin(writer, "INSERT INTO t VALUES (1)");

      assertThatThrownBy(() -> Heard.by(project.configure()).load().migrate())
          .hasMessageContaining("V2__i.sql: a statement ran longer than 500ms");
    }
    assertThat(Heard.warnings())
        .anyMatch(line -> line.contains("left the INVALID index i,"))
        .anyMatch(line -> line.contains("run migrate again"));
    assertThat(project.history()).containsExactly("V1__t.sql", "V2__i.sql failed");
    goesOn("V2__i.sql");
    assertThat(project.database().query("SELECT bool_and(indisvalid) FROM pg_index"))
        .isEqualTo("t");
  }

  @Test
  void aScriptThatFailsHalfwayOutsideATransactionSaysWhatStaysAndThatItBeginsAnew() {
    project.flyway().migrate();
    project.write("V2__c.sql", "-- phased: expand\nCREATE TABLE c ();\nSELECT 1 / 0;");
    project.write("V2__c.sql.conf", "executeInTransaction=false");

    assertThatThrownBy(() -> Heard.by(project.configure()).load().migrate())
        .hasMessageContaining("division by zero");

    assertThat(Heard.warnings())
        .anyMatch(
            line ->
                line.contains("This was applied and stays:\n  CREATE TABLE c ()\n")
                    && line.contains("the next migrate runs it again from its beginning"));
    assertThat(project.history()).containsExactly("V1__t.sql");
    project.write("V2__c.sql", "-- phased: expand\nSELECT 1;");
    goesOn("V2__c.sql");
  }

  private FluentConfiguration as(String role) {
    return project.configure().dataSource(project.database().url(), role, "x");
  }

  private void goesOn(String script) {
    project.flyway().migrate();
    assertThat(project.history()).endsWith(script);
  }

  private void awaitWaiting(String lock) {
    Awaitility.await()
        .atMost(LONG)
        .until(
            () ->
                "t"
                    .equals(
                        project
                            .database()
                            .query(
                                "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND database"
                                    + " = (SELECT oid FROM pg_database WHERE datname ="
                                    + " current_database()) AND "
                                    + lock
                                    + ")")));
  }

  private EmbeddedPostgres server(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.resolve("cluster"))
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private Flyway on(EmbeddedPostgres server) {
    return project.configure().dataSource(server.getPostgresDatabase()).load();
  }

  private static boolean isSleeping(EmbeddedPostgres server) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep%'"
                    + " AND pid <> pg_backend_pid()")) {
      return row.next();
    }
  }
}
