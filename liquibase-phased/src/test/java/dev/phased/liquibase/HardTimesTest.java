package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do to a run, and what a run does to others. */
class HardTimesTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final TestServer.Database database = TestServer.database("hard");
  private final Tool tool = Tool.phased("4.33.0");
  @TempDir Path directory;
  @TempDir Path data;
  private Tool.Run run;

  @BeforeEach
  void tables() {
    run = patient(tool.on(database, directory));
    database.execute("CREATE TABLE t (id int); CREATE TABLE u (id int)");
  }

  @Test
  void othersGetThroughBetweenTwoTries() throws Exception {
    changelog("expand lock_timeout=100ms", "ALTER TABLE t ADD COLUMN c int;");
    try (Connection blocker = begin("SELECT * FROM t")) {
      Future<Tool.Outcome> update = inBackground();
      for (int i = 1; i <= 3; i++) {
        String tried = "try " + i + " failed";
        await().atMost(LONG).until(() -> run.said().contains(tried));
        assertThat(database.query("SELECT count(*) FROM t")).isEqualTo("0");
      }
      assertThat(update).isNotDone();
      blocker.rollback();
      update.get().succeeded();
    }
  }

  @Test
  void aDeadlockIsTriedAgain() throws Exception {
    changelog(
        "expand lock_timeout=1min",
        "SET LOCAL deadlock_timeout = '100ms'; LOCK TABLE t;"
            + " SELECT pg_advisory_xact_lock(1); LOCK TABLE u;");
    try (Connection gate = begin("SELECT pg_advisory_xact_lock(1)");
        Connection other = begin("SET deadlock_timeout = '10min'; LOCK TABLE u")) {
      Future<Tool.Outcome> update = inBackground();
      awaitWaiting("locktype = 'advisory'");
      Future<Boolean> locked = TestServer.THREADS.submit(() -> lockAndCommit(other));
      awaitWaiting("relation = 't'::regclass");
      gate.commit();
      locked.get();
      update.get().succeeded();
    }
    assertThat(run.said()).contains("deadlock detected");
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("1");
  }

  @Test
  void limitsThatAChangeSetSetsItselfHoldForItAlone() throws Exception {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand lock_timeout=3s
        SET LOCAL lock_timeout = '77s';
        CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock;
        --changeset ann:2
        --comment phased: expand lock_timeout=3s
        INSERT INTO seen SELECT current_setting('lock_timeout');
        """);
    run.update("changelog.sql").succeeded();

    assertThat(database.query("SELECT string_agg(lock, ',') FROM seen")).isEqualTo("77s,3s");
  }

  @Test
  void aListenerOfTheUsersOwnHearsOfEachChangeSetOnce() throws Exception {
    changelog("expand lock_timeout=100ms", "ALTER TABLE t ADD COLUMN c int;");
    run.argument("changeExecListenerClass", OwnListener.class.getName());
    try (Connection blocker = begin("SELECT * FROM t")) {
      Future<Tool.Outcome> update = inBackground();
      await().atMost(LONG).until(() -> run.said().contains("try 2 failed"));
      blocker.rollback();
      update.get().succeeded();
    }
    assertThat(run.said().lines().filter(line -> line.contains("own listener")))
        .containsExactly("console: own listener: will run 1", "console: own listener: ran 1");
  }

  @Test
  void aServerThatIsRestartedLosesNothing() throws Exception {
    EmbeddedPostgres server = server(0);
    int port = server.getPort();
    String url = server.getJdbcUrl("postgres", "postgres");
    Tool.Run there = patient(tool.on(url, "postgres", "postgres", directory));
    try {
      changelog("migrate", "CREATE TABLE c (); SELECT pg_sleep(600);");
      Future<Tool.Outcome> update = TestServer.THREADS.submit(() -> there.update("changelog.sql"));
      await().atMost(LONG).until(() -> isSleeping(server));
      server.close();
      assertThat(update.get().error()).contains("changelog.sql::1::ann");
    } finally {
      server.close();
    }
    changelog("migrate", "CREATE TABLE c ();");
    try (EmbeddedPostgres again = server(port)) {
      assertThat(again.getPort()).isEqualTo(port);
      assertThat(there.update("changelog.sql").error())
          .contains("The changelog lock is held by", "that run is dead: free the lock");
      there.run("releaseLocks", "changelog.sql").succeeded();
      there.update("changelog.sql").succeeded();
    }
  }

  @Test
  void aDatabaseThatTakesReadsAloneIsSaidToBeOne() {
    run.file("nothing.sql", "--liquibase formatted sql\n").update("nothing.sql").succeeded();
    changelog("expand", "ALTER TABLE t ADD COLUMN c int;");
    Tool.Run replica =
        tool.on(
            database.url() + "?options=-c%20default_transaction_read_only=on",
            database.user(),
            database.password(),
            directory);

    assertThat(replica.update("changelog.sql").error())
        .contains("read-only transaction", "takes reads alone", "Connect to the primary");

    run.update("changelog.sql").succeeded();
    assertThat(replica.update("changelog.sql").succeeded().said()).contains("up to date");
  }

  @Test
  void aRoleThatMaySeeNoStatementsIsToldHowToSeeThemAndNotThatNobodyIsThere() throws Exception {
    String role = "role_" + database.name();
    database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
    database.execute("GRANT ALL ON SCHEMA public TO " + role);
    database.execute("ALTER TABLE t OWNER TO " + role);
    Tool.Run limited = patient(tool.on(database.url(), role, "x", directory));
    changelog("expand lock_timeout=1s retries=1", "ALTER TABLE t ADD COLUMN c int;");
    try (Connection blocker = begin("SELECT * FROM t")) {
      assertThat(limited.update("changelog.sql").error())
          .contains("GRANT pg_read_all_stats TO " + role);

      database.execute(
          "UPDATE databasechangeloglock SET locked = true, lockedby = 'x',"
              + " lockgranted = now()");
      assertThat(limited.update("changelog.sql").error())
          .contains("Connected besides this run: session", "user postgres")
          .doesNotContain("is dead");
      blocker.rollback();
    }
    limited.run("releaseLocks", "changelog.sql").succeeded();
    limited.update("changelog.sql").succeeded();
  }

  private static Tool.Run patient(Tool.Run run) {
    return run.raw("liquibase.changelogLockWaitTimeInMinutes", "0")
        .raw("liquibase.changelogLockPollRate", "1");
  }

  private void changelog(String directive, String sql) {
    run.file(
        "changelog.sql",
        "--liquibase formatted sql\n--changeset ann:1\n--comment phased: "
            + directive
            + "\n"
            + sql
            + "\n");
  }

  private Connection begin(String sql) throws Exception {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }

  private static boolean lockAndCommit(Connection other) throws Exception {
    try (Statement statement = other.createStatement()) {
      statement.execute("LOCK TABLE t");
    }
    other.commit();
    return true;
  }

  private Future<Tool.Outcome> inBackground() {
    return TestServer.THREADS.submit(() -> run.update("changelog.sql"));
  }

  private void awaitWaiting(String lock) {
    await()
        .atMost(LONG)
        .until(
            () ->
                database.query(
                        "SELECT pid FROM pg_locks WHERE NOT granted AND database = (SELECT oid"
                            + " FROM pg_database WHERE datname = current_database()) AND "
                            + lock)
                    != null);
  }

  private EmbeddedPostgres server(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.resolve("cluster"))
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
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
