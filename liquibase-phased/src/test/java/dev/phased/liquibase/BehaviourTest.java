package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Liquibase's users rely on goes on as before. */
@ParameterizedClass
@MethodSource("dev.phased.liquibase.Tool#versions")
class BehaviourTest {
  private static final String SETTINGS =
      "SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')";

  private final TestServer.Database database = TestServer.database("behaviour");
  private final Tool tool;
  @TempDir Path directory;
  private Tool.Run run;

  BehaviourTest(String version) {
    tool = Tool.phased(version);
  }

  @BeforeEach
  void start() {
    run = tool.on(database, directory);
    database.execute("CREATE TABLE orders (id int)");
  }

  @Test
  void aRollbackBlockRunsUnderTheSameTimeouts() throws Exception {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand lock_timeout=200ms
        ALTER TABLE orders ADD COLUMN note text;
        --rollback ALTER TABLE orders DROP COLUMN note;
        """);
    run.update("changelog.sql").succeeded();
    run.argument("count", 1);
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT * FROM orders");
      Future<Tool.Outcome> rollback =
          TestServer.THREADS.submit(() -> run.run("rollbackCount", "changelog.sql"));
      await().atMost(Duration.ofMinutes(1)).until(() -> run.said().contains("try 2 failed"));
      holder.rollback();
      rollback.get().succeeded();
    }
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("0");
    assertThat(
            database.query(
                "SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass"
                    + " AND attname = 'note'"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingOfARollbackIsLockedWhilePhasedWaits(boolean block) throws Exception {
    database.execute("CREATE TABLE audit (line text)");
    String add = "<addColumn tableName='%s'><column name='note' type='text'/></addColumn>";
    String drop = "<dropColumn tableName='%s' columnName='note'/>";
    run.file(
        "changelog.xml",
        Formats.xml(
            "",
            "<comment>phased: expand lock_timeout=200ms</comment>"
                + add.formatted("orders")
                + add.formatted("audit")
                + (block
                    ? "<rollback>"
                        + "<sql dbms='mysql'>none</sql>"
                        + drop.formatted("audit")
                        + drop.formatted("orders")
                        + "<sql>DROP TABLE a</sql></rollback>"
                    : "")));
    run.update("changelog.xml").succeeded();
    run.argument("count", 1);
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT * FROM orders");
      Future<Tool.Outcome> rollback =
          TestServer.THREADS.submit(() -> run.run("rollbackCount", "changelog.xml"));
      await().atMost(Duration.ofMinutes(1)).until(() -> run.said().contains("try 3 failed"));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  database
                      .query("SELECT count(*) FROM pg_locks WHERE relation = 'audit'::regclass")
                      .equals("0"));
      holder.rollback();
      rollback.get().succeeded();
    }
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("0");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
    assertThat(database.query("SELECT count(*) FROM pg_attribute WHERE attname = 'note'"))
        .isEqualTo("0");
  }

  @Test
  void requireRollbackFindsExpandChangeSetsWithoutOneBeforeAnythingRuns() {
    run.set("requireRollback", "true")
        .file(
            "changelog.sql",
            """
            --liquibase formatted sql
            --changeset ann:1
            --comment phased: expand
            CREATE TABLE a (id int);
            --rollback DROP TABLE a;
            --changeset ann:2
            --comment phased: expand
            CREATE TABLE b (id int);
            """);

    assertThat(run.update("changelog.sql").error())
        .contains("changelog.sql::2::ann: This expand changeset has no rollback")
        .doesNotContain("changelog.sql::1::ann: ");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
  }

  @Test
  void runAlwaysRunOnChangePreconditionsAndProceduresGoOnAsBefore() {
    String changelog =
        """
        --liquibase formatted sql
        --changeset ann:always runAlways:true
        --comment phased: expand
        INSERT INTO orders VALUES (1);
        --changeset ann:procedure splitStatements:false runOnChange:true
        --comment phased: expand
        CREATE OR REPLACE FUNCTION one() RETURNS int AS $$ BEGIN; RETURN 1; END; $$ LANGUAGE plpgsql;
        --changeset ann:never
        --preconditions onFail:MARK_RAN
        --precondition-sql-check expectedResult:0 SELECT 1
        --comment phased: expand
        CREATE TABLE never (id int);
        """
            .replace("BEGIN;", "BEGIN");
    run.file("changelog.sql", changelog);
    run.update("changelog.sql").succeeded();
    run.file("changelog.sql", changelog.replace("RETURN 1", "RETURN 2"));
    run.update("changelog.sql").succeeded();

    assertThat(database.query("SELECT count(*) FROM orders")).isEqualTo("2");
    assertThat(database.query("SELECT one()")).isEqualTo("2");
    assertThat(database.query("SELECT to_regclass('never')")).isNull();
    assertThat(
            database.query(
                "SELECT string_agg(id || ' ' || exectype, ', ' ORDER BY id) FROM databasechangelog"))
        .isEqualTo("always RERAN, never MARK_RAN, procedure RERAN");
  }

  @Test
  void aClosedRunAlwaysThatRanBeforeIsHeldAloneAndHoldsNobody() {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1 runAlways:true
        --comment phased: contract
        INSERT INTO orders VALUES (1);
        """);
    run.update("changelog.sql").succeeded();
    run.set("upTo", "expand")
        .file(
            "changelog.sql",
            """
            --liquibase formatted sql
            --changeset ann:1 runAlways:true
            --comment phased: contract
            INSERT INTO orders VALUES (1);
            --changeset ann:2
            --comment phased: expand
            CREATE TABLE a (id int);
            """);

    run.update("changelog.sql").succeeded();

    assertThat(database.query("SELECT count(*) FROM orders")).isEqualTo("1");
    assertThat(database.query("SELECT to_regclass('a')")).isEqualTo("a");
  }

  @Test
  void noSettingLeaksFromOneChangeSetToTheNextOrToTheConnection() throws Exception {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand lock_timeout=3s statement_timeout=4s
        CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock,
          current_setting('statement_timeout') AS statement;
        --changeset ann:2 runInTransaction:false
        --comment phased: migrate lock_timeout=5s
        INSERT INTO seen SELECT current_setting('lock_timeout'), current_setting('statement_timeout');
        --changeset ann:3
        --comment phased: contract lock_timeout=0
        INSERT INTO seen SELECT current_setting('lock_timeout'), current_setting('statement_timeout');
        """);
    try (Connection own = tool.connect(database);
        Statement statement = own.createStatement()) {
      statement.execute("SET lock_timeout = '7s'");
      run.with(own).update("changelog.sql").succeeded();

      assertThat(settings(own)).as("after a run").isEqualTo("7s 0");

      run.file(
          "failing.sql",
          """
          --liquibase formatted sql
          --changeset ann:4 runInTransaction:false
          --comment phased: migrate lock_timeout=5s statement_timeout=6s
          SELECT 1 / 0;
          """);
      assertThat(run.update("failing.sql").error()).contains("division by zero");
      assertThat(settings(own)).as("after a run that failed").isEqualTo("7s 0");
    }
    assertThat(database.query("SELECT string_agg(lock || ' ' || statement, ', ') FROM seen"))
        .isEqualTo("3s 4s, 5s 0, 0 30s");
  }

  private static String settings(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SETTINGS)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void aFailedChangeSetLeavesNothingAndTheNextRunContinues() {
    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand
        CREATE TABLE a (id int);
        SELECT 1 / 0;
        """);

    assertThat(run.update("changelog.sql").error()).contains("division by zero");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();

    run.file(
        "changelog.sql",
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand
        CREATE TABLE a (id int);
        """);
    run.update("changelog.sql").succeeded();
    assertThat(database.query("SELECT to_regclass('a')")).isEqualTo("a");
  }

  @Test
  void whoeverWaitsForTheChangelogLockIsToldWhoHoldsItAndHowToFreeIt() {
    run.file("changelog.sql", Formats.sql("--comment phased: expand"));
    run.update("changelog.sql").succeeded();
    database.execute(
        "UPDATE databasechangeloglock SET locked = true, lockedby = 'build-7 (10.0.0.7)',"
            + " lockgranted = '2026-11-01 10:00:00'");
    run.file(
        "changelog.sql", Formats.sql("--comment phased: expand") + "INSERT INTO a VALUES (1);");
    run.file("more.sql", Formats.sql("--comment phased: expand").replace("a (id", "b (id"));
    run.raw("liquibase.changelogLockWaitTimeInMinutes", "0");
    run.raw("liquibase.changelogLockPollRate", "1");

    assertThat(run.update("more.sql").error())
        .contains(
            "The changelog lock is held by build-7 (10.0.0.7) since 2026-11-01T",
            "No other session is connected to this database, so that run is dead",
            "liquibase release-locks");
  }
}
