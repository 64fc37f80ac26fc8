package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a run in the middle, what is left is known, is said, and the next run goes on. */
class BrokenRunsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String RUNNER = "SELECT pid FROM pg_stat_activity WHERE query LIKE '%s%%'";

  private final TestServer.Database database = TestServer.database("broken");
  private final Tool tool = Tool.phased("4.33.0");
  @TempDir Path directory;
  private Tool.Run run;

  @BeforeEach
  void start() {
    run =
        tool.on(database, directory)
            .raw("liquibase.changelogLockWaitTimeInMinutes", "0")
            .raw("liquibase.changelogLockPollRate", "1");
    database.execute("CREATE TABLE orders (id int); CREATE TABLE gate (id int)");
  }

  private void inTransaction(String sql) {
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
        %s
        """
            .formatted(sql));
  }

  @Test
  void theServerEndsTheSessionInTheMiddle() throws Exception {
    inTransaction("SELECT pg_sleep(600);");
    Future<Tool.Outcome> update = TestServer.THREADS.submit(() -> run.update("changelog.sql"));
    terminate("SELECT pg_sleep");

    assertThat(update.get().error())
        .contains("changelog.sql::2::ann", "terminating connection due to administrator command");
    assertThat(ids()).isEqualTo("1");
    assertThat(database.query("SELECT to_regclass('b')")).isNull();
    freesTheLockAndContinues();
  }

  @Test
  void theJvmIsKilledInATransaction() throws Exception {
    inTransaction("SELECT pg_sleep(600);");
    killDuring("SELECT pg_sleep");

    String held = run.update("changelog.sql").error();
    assertThat(held)
        .contains("The changelog lock is held by", "Connected besides this run: session")
        .contains("If none of these is that run, it was killed", "liquibase release-locks");
    terminate("SELECT pg_sleep"); // the server itself notices a dead client late
    assertThat(ids()).isEqualTo("1");
    assertThat(database.query("SELECT to_regclass('b')")).isNull();
    freesTheLockAndContinues();
  }

  @Test
  void theJvmIsKilledWhileItBuildsAnIndexConcurrently() throws Exception {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1 runInTransaction:false
        --comment phased: expand
        CREATE INDEX CONCURRENTLY orders_id ON orders (id);
        """);
    try (Connection writer = database.connect();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("INSERT INTO orders VALUES (1)");
      killDuring("CREATE INDEX CONCURRENTLY");
      terminate("CREATE INDEX CONCURRENTLY");
      writer.rollback();
    }
    assertThat(invalid()).as("what the kill has left").isEqualTo("1");

    run.run("releaseLocks", "changelog.sql").succeeded();
    assertThat(run.update("changelog.sql").succeeded().said()).contains("INVALID", "orders_id");
    assertThat(invalid()).isEqualTo("0");
    assertThat(ids()).isEqualTo("1");
  }

  @Test
  void twoRunnersDoEverythingOnce() throws Exception {
    // Liquibase creates its own tables before it takes the lock: two first runs can collide there.
    run.file("nothing.sql", "--liquibase formatted sql\n");
    run.update("nothing.sql").succeeded();
    run.file("changelog.sql", fifty("").replace("t_7 (id int);", "t_7 AS SELECT id FROM gate;"));
    List<Tool.Run> runners =
        List.of(
            Tool.phased("4.33.0").on(database, directory),
            Tool.phased("5.0.4").on(database, directory));
    try (Connection gate = database.connect();
        Statement statement = gate.createStatement()) {
      gate.setAutoCommit(false);
      statement.execute("LOCK TABLE gate");
      List<Future<Tool.Outcome>> updates =
          runners.stream()
              .map(one -> one.raw("liquibase.changelogLockPollRate", "1"))
              .map(one -> TestServer.THREADS.submit(() -> one.update("changelog.sql")))
              .toList();
      await("whoever waits is told for whom")
          .atMost(LONG)
          .until(() -> said(runners).contains("The changelog lock is held by"));
      gate.rollback();
      for (Future<Tool.Outcome> update : updates) {
        update.get().succeeded();
      }
    }

    assertThat(
            database.query("SELECT count(*) || ' ' || count(DISTINCT id) FROM databasechangelog"))
        .isEqualTo("50 50");
    assertThat(database.query("SELECT locked FROM databasechangeloglock")).isEqualTo("f");
  }

  @Test
  void oneWrongDirectiveOfFiftyStopsEverythingBeforeItBegins() {
    run.file("changelog.sql", fifty("lock_timout=1s"));

    assertThat(run.update("changelog.sql").error())
        .contains("changelog.sql", "lock_timout", "lock_timeout");
    assertThat(database.query("SELECT count(*) FROM pg_tables WHERE tablename LIKE 't\\_%'"))
        .isEqualTo("0");
    assertThat(ids()).as("the history").isNull();

    run.file("changelog.sql", fifty("lock_timeout=1s"));
    run.update("changelog.sql").succeeded();
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("50");
  }

  @Test
  void aStatementTimeoutLeavesNothingAndTheNextRunContinues() {
    run.set("statementTimeout", "300ms");
    inTransaction("SELECT pg_sleep(600);");

    assertThat(run.update("changelog.sql").error())
        .contains("changelog.sql::2::ann", "ran longer than");
    assertThat(ids()).isEqualTo("1");
    assertThat(database.query("SELECT to_regclass('b')")).isNull();
    assertThat(database.query("SELECT locked FROM databasechangeloglock")).isEqualTo("f");
    inTransaction("");
    run.update("changelog.sql").succeeded();
    assertThat(ids()).isEqualTo("1,2");
  }

  private void freesTheLockAndContinues() {
    inTransaction("");
    assertThat(run.update("changelog.sql").error())
        .contains("The changelog lock is held by", "No other session is connected");
    run.run("releaseLocks", "changelog.sql").succeeded();
    run.update("changelog.sql").succeeded();
    assertThat(ids()).isEqualTo("1,2");
  }

  private void killDuring(String query) throws Exception {
    List<String> arguments =
        List.of(
            database.url(),
            database.user(),
            database.password(),
            directory.toString(),
            "changelog.sql");
    try (Fork fork = Fork.start(tool, directory, InsideFork.class.getName(), arguments)) {
      await()
          .atMost(LONG)
          .until(
              () -> !fork.process().isAlive() || database.query(RUNNER.formatted(query)) != null);
      assertThat(fork.process().isAlive()).isTrue();
    }
  }

  private void terminate(String query) {
    await().atMost(LONG).until(() -> database.query(RUNNER.formatted(query)) != null);
    database.query(
        RUNNER.formatted(query).replace("SELECT pid", "SELECT pg_terminate_backend(pid)"));
    await().atMost(LONG).until(() -> database.query(RUNNER.formatted(query)) == null);
  }

  private String ids() {
    return database.query("SELECT string_agg(id, ',' ORDER BY id) FROM databasechangelog");
  }

  private String invalid() {
    return database.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid");
  }

  private static String said(List<Tool.Run> runs) {
    return runs.stream().map(Tool.Run::said).collect(Collectors.joining());
  }

  private static String fifty(String wrong) {
    return IntStream.rangeClosed(1, 50)
        .mapToObj(
            i ->
                "--changeset ann:%d%n--comment phased: expand %s%nCREATE TABLE t_%d (id int);%n"
                    .formatted(i, i == 37 ? wrong : "", i))
        .collect(Collectors.joining("", "--liquibase formatted sql\n", ""));
  }
}
