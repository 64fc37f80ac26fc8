package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.phased.liquibase.Tool#versions")
class LocksTest {
  private final TestServer.Database database = TestServer.database("locks");
  private final Tool tool;
  @TempDir Path directory;
  private Tool.Run run;

  LocksTest(String version) {
    tool = Tool.phased(version);
  }

  @BeforeEach
  void tables() {
    run = tool.on(database, directory).set("unannotated", "allow");
    database.execute("CREATE TABLE orders (id int PRIMARY KEY); CREATE TABLE audit (line text)");
  }

  @Test
  void aChangeSetThatMeetsALockIsTriedAgainAndNamesTheHolder() throws Exception {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand lock_timeout=500ms
        ALTER TABLE orders ADD COLUMN note text;
        """);
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SET application_name = 'nightly report'");
      statement.execute("SELECT * FROM orders");
      Future<Tool.Outcome> update = inBackground("changelog.sql");
      await().atMost(Duration.ofMinutes(1)).until(() -> run.said().contains("try 2 failed"));
      holder.rollback();

      Tool.Outcome outcome = update.get().succeeded();
      assertThat(outcome.said()).contains("changelog.sql::1::ann", "nightly report");
    }
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("1");
  }

  @Test
  void nothingOfTheChangeSetIsLockedWhilePhasedWaits() throws Exception {
    run.file(
        "changelog.xml",
        Formats.xml(
            "",
            """
            <comment>phased: expand lock_timeout=200ms</comment>
            <sql>INSERT INTO audit VALUES ('first')</sql>
            <sql>ALTER TABLE audit ADD COLUMN who text</sql>
            <sql>ALTER TABLE orders ADD COLUMN note text</sql>
            """));
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT * FROM orders");
      Future<Tool.Outcome> update = inBackground("changelog.xml");
      await().atMost(Duration.ofMinutes(1)).until(() -> run.said().contains("try 3 failed"));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  database
                      .query("SELECT count(*) FROM pg_locks WHERE relation = 'audit'::regclass")
                      .equals("0"));
      holder.rollback();
      update.get().succeeded();
    }
    assertThat(database.query("SELECT string_agg(line, ',') FROM audit")).isEqualTo("first");
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("1");
  }

  @Test
  void outOfRetriesTheUpdateFailsAndSaysWhoAndWhatNext() throws Exception {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand lock_timeout=1s retries=1
        ALTER TABLE orders ADD COLUMN note text;
        """);
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SET application_name = 'nightly report'");
      statement.execute("SELECT * FROM orders");

      Tool.Outcome outcome = run.update("changelog.sql");

      assertThat(outcome.failure()).isNotNull();
      assertThat(outcome.error())
          .contains("Migration failed for changeset changelog.sql::1::ann")
          .contains("gave up on a lock after 2 tries", "nightly report", "Next: ");
    }
    assertThat(database.query("SELECT locked FROM databasechangeloglock")).isEqualTo("f");
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("0");
    run.update("changelog.sql").succeeded();
  }

  @Test
  void outsideATransactionOnlyTheStatementThatFailedIsTriedAgain() throws Exception {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1 runInTransaction:false
        --comment phased: expand lock_timeout=200ms
        INSERT INTO audit VALUES ('once');
        ALTER TABLE orders ADD COLUMN note text;
        CREATE INDEX CONCURRENTLY orders_note ON orders (note);
        """);
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT * FROM orders");
      Future<Tool.Outcome> update = inBackground("changelog.sql");
      await().atMost(Duration.ofMinutes(1)).until(() -> run.said().contains("try 2 failed"));
      holder.rollback();
      update.get().succeeded();
    }
    assertThat(database.query("SELECT string_agg(line, ',') FROM audit")).isEqualTo("once");
    assertThat(
            database.query(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_note'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void aStatementThatRunsTooLongIsStopped() {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand statement_timeout=200ms
        SELECT pg_sleep(60);
        """);

    assertThat(run.update("changelog.sql").error()).contains("ran longer than", "the directive");
  }

  private Future<Tool.Outcome> inBackground(String changelog) {
    return TestServer.THREADS.submit(() -> run.update(changelog));
  }
}
