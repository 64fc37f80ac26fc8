package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.MySqlServers;
import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The same where each DDL commits: what ran before the end stays, and is said to. */
@ParameterizedClass
@ValueSource(strings = {"mysql", "mariadb"})
class BrokenMySqlRunsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String TWO_STATEMENTS =
      """
      --liquibase formatted sql
      --changeset ann:1
      --comment phased: expand
      CREATE TABLE a (id int);
      --changeset ann:2
      --comment phased: migrate
      CREATE TABLE b (id int);
      %s
      """;
  private static final String SLEEP = "UPDATE orders SET id = id + SLEEP(600);";
  private static final String UPDATING =
      "SELECT id FROM information_schema.processlist"
          + " WHERE db = DATABASE() AND info LIKE 'UPDATE orders%'";

  private final MySqlServers.Database database;
  private final Tool tool = Tool.phased("4.33.0");
  @TempDir Path directory;
  private Tool.Run run;

  BrokenMySqlRunsTest(String kind) {
    database = kind.equals("mysql") ? MySqlServers.mysql("broken") : MySqlServers.mariadb("broken");
  }

  @BeforeEach
  void start() {
    database.execute("CREATE TABLE orders (id int PRIMARY KEY)", "INSERT INTO orders VALUES (1)");
    run = runner(tool).raw("liquibase.changelogLockWaitTimeInMinutes", "0");
  }

  @Test
  void theServerEndsTheSessionInTheMiddle() throws Exception {
    changelog(TWO_STATEMENTS.formatted(SLEEP));
    Future<Tool.Outcome> update = inBackground();
    end();

    assertThat(update.get().error()).contains("changelog.sql::2::ann");
    assertThat(run.said())
        .contains("1 statement of it has been applied and stays; the one that failed is: UPDATE")
        .contains("changelog.sql::2::ann [migrate] failed and is not recorded")
        .contains("This was applied and stays:\n  CREATE TABLE b (id int)");
    assertThat(ids()).isEqualTo("1");
    freesTheLockAndContinues();
  }

  @Test
  void theJvmIsKilledInTheMiddle() throws Exception {
    // Whoever waits for a row is not missed by the server, and works on for the dead.
    changelog(
        TWO_STATEMENTS
            .replace("phased: migrate", "phased: migrate lock_timeout=10min")
            .formatted("UPDATE orders SET id = id + 1;"));
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT * FROM orders FOR UPDATE");
      killDuringUpdate();
      String session = database.query(UPDATING);

      assertThat(run.update("changelog.sql").error())
          .containsPattern("The changelog lock is held by .+ since 20\\d\\d-")
          .containsPattern("Connected besides this run: .*session " + session + " ")
          .contains("and its process was killed, end it first: \"KILL <session>\"");
      end();
    }
    assertThat(ids()).isEqualTo("1");
    freesTheLockAndContinues();
  }

  private void killDuringUpdate() throws Exception {
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
          .until(() -> !fork.process().isAlive() || database.query(UPDATING) != null);
      assertThat(fork.process().isAlive()).isTrue();
    }
  }

  @Test
  void aDeadlockIsTriedAgainFromWhereTheChangeSetBegan() throws Exception {
    database.execute(
        "INSERT INTO orders VALUES (2)",
        "CREATE TABLE gate (id int PRIMARY KEY)",
        "INSERT INTO gate VALUES (1)",
        "CREATE TABLE heavy (id int PRIMARY KEY)");
    changelog(
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: migrate lock_timeout=1min
        UPDATE orders SET id = 10 WHERE id = 1;
        UPDATE orders SET id = 20 WHERE id = 2;
        """);
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      for (int i = 0; i < 50; i++) { // the server ends the lighter of the two
        statement.execute("INSERT INTO heavy VALUES (" + i + ")");
      }
      statement.execute("SELECT * FROM orders WHERE id = 2 FOR UPDATE");
      Future<Tool.Outcome> update = inBackground();
      await()
          .atMost(LONG)
          .until(
              () ->
                  database.query(
                          "SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
                              + " AND info LIKE 'UPDATE orders SET id = 20%'")
                      != null);
      statement.execute("SELECT * FROM orders WHERE id = 1 FOR UPDATE");
      other.commit();
      update.get().succeeded();
    }
    assertThat(run.said()).contains("try 1 failed on a lock", "Deadlock found");
    assertThat(database.query("SELECT group_concat(id ORDER BY id) FROM orders"))
        .isEqualTo("10,20");
  }

  @Test
  void twoRunnersDoEverythingOnce() throws Exception {
    run.file("nothing.sql", "--liquibase formatted sql\n").update("nothing.sql").succeeded();
    changelog(TWO_STATEMENTS.formatted("ALTER TABLE orders ADD COLUMN note varchar(20);"));
    Tool.Run one = runner(tool);
    Tool.Run two = runner(Tool.phased("5.0.4"));
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT * FROM orders");
      Future<Tool.Outcome> first = TestServer.THREADS.submit(() -> one.update("changelog.sql"));
      Future<Tool.Outcome> second = TestServer.THREADS.submit(() -> two.update("changelog.sql"));
      await()
          .atMost(LONG)
          .until(() -> (one.said() + two.said()).contains("The changelog lock is held by"));
      holder.rollback();
      first.get().succeeded();
      second.get().succeeded();
    }
    assertThat(ids()).isEqualTo("1,2");
  }

  @Test
  void aStatementTimeoutStopsTheStatementAndSaysWhatStays() {
    run.set("statementTimeout", "1s");
    changelog(TWO_STATEMENTS.formatted(SLEEP));

    assertThat(run.update("changelog.sql").error())
        .contains("changelog.sql::2::ann", "ran longer than 1s", "1 statement of it has been");
    assertThat(ids()).isEqualTo("1");
    assertThat(database.query("SELECT locked + 0 FROM DATABASECHANGELOGLOCK")).isEqualTo("0");
  }

  @Test
  void limitsThatAChangeSetSetsItselfEndWithIt() throws Exception {
    changelog(
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand
        SET SESSION lock_wait_timeout = 77;
        CREATE TABLE seen AS SELECT @@lock_wait_timeout AS seconds;
        --changeset ann:2
        --comment phased: expand lock_timeout=3s
        INSERT INTO seen SELECT @@lock_wait_timeout;
        """);
    try (Connection own = tool.connect(database.url(), database.user(), database.password());
        Statement statement = own.createStatement()) {
      statement.execute("SET SESSION lock_wait_timeout = 99");
      run.with(own).update("changelog.sql").succeeded();
      try (var row = statement.executeQuery("SELECT @@lock_wait_timeout")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("99");
      }
    }
    assertThat(database.query("SELECT group_concat(seconds ORDER BY seconds DESC) FROM seen"))
        .isEqualTo("77,3");
  }

  @Test
  void aUserWhoMaySeeNoOthersIsNotToldThatTheRunIsDead() {
    changelog(TWO_STATEMENTS.formatted(""));
    run.update("changelog.sql").succeeded();
    changelog(TWO_STATEMENTS.formatted("") + "--changeset ann:3\nSELECT 3;\n");
    database.execute(
        "UPDATE DATABASECHANGELOGLOCK SET locked = 1, lockedby = 'x', lockgranted = now()",
        "CREATE USER blind IDENTIFIED BY 'blind'",
        "GRANT ALL ON " + database.name() + ".* TO blind");
    try {
      Tool.Run blind =
          tool.on(database.url(), "blind", "blind", directory)
              .raw("liquibase.changelogLockPollRate", "1")
              .raw("liquibase.changelogLockWaitTimeInMinutes", "0");
      assertThat(blind.update("changelog.sql").error())
          .contains("No other session is connected that blind@% may see", "make sure on its host");
    } finally {
      database.execute("DROP USER blind");
    }
  }

  /** Whoever runs again is told that something of it is there, and what to do about it. */
  private void freesTheLockAndContinues() {
    changelog(TWO_STATEMENTS.formatted(""));
    assertThat(run.update("changelog.sql").error())
        .contains("The changelog lock is held by", "No other session is connected");
    run.run("releaseLocks", "changelog.sql").succeeded();

    assertThat(run.update("changelog.sql").said())
        .contains("changelog.sql::2::ann: ", "If an earlier run ended in the middle of it");

    database.execute("DROP TABLE b");
    run.update("changelog.sql").succeeded();
    assertThat(ids()).isEqualTo("1,2");
  }

  private Tool.Run runner(Tool of) {
    return of.on(database.url(), database.user(), database.password(), directory)
        .raw("liquibase.changelogLockPollRate", "1");
  }

  private void changelog(String text) {
    run.file("changelog.sql", text);
  }

  private Future<Tool.Outcome> inBackground() {
    return TestServer.THREADS.submit(() -> run.update("changelog.sql"));
  }

  private void end() {
    await().atMost(LONG).until(() -> database.query(UPDATING) != null);
    database.execute("KILL " + database.query(UPDATING));
    await().atMost(LONG).until(() -> database.query(UPDATING) == null);
  }

  private String ids() {
    return database.query("SELECT group_concat(id ORDER BY id) FROM DATABASECHANGELOG");
  }
}
