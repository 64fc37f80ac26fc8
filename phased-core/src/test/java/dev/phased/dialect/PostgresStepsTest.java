package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.phased.Timeouts;
import dev.phased.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresStepsTest {
  private static final Duration LOCK = Duration.ofMillis(400);
  private static final String INVALID = "SELECT count(*) FROM pg_index WHERE NOT indisvalid";

  private final TestServer.Database database = TestServer.database("steps");
  private final Heard heard = new Heard();
  private Connection tool;
  private Connection other;

  @BeforeEach
  void connect() throws SQLException {
    database.execute(
        "CREATE TABLE orders (id int PRIMARY KEY, total int);"
            + " INSERT INTO orders VALUES (1, 7), (2, 7)");
    tool = database.connect();
    other = database.connect();
    other.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    tool.close();
    other.close();
  }

  @Test
  void onlyTheStatementThatFailedIsTriedAgain() throws SQLException {
    Given.execute(other, "SELECT * FROM orders");
    run(
        Given.lock(Duration.ofMillis(1500), 3),
        wait -> commit(),
        Given.executes(
            "CREATE TABLE first (id int)",
            "INSERT INTO first VALUES (1)",
            "ALTER TABLE orders ADD COLUMN third int"));

    assertThat(database.query("SELECT count(*) FROM first")).isEqualTo("1");
    assertThat(heard.causes).hasSize(1);
    assertThat(heard.blockers.get(0)).isNotEmpty();
  }

  @Test
  void whatHasBeenAppliedIsSaidWhenTheRetriesAreUsedUp() throws SQLException {
    Given.execute(other, "SELECT * FROM orders");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 1),
                    wait -> {},
                    Given.executes(
                        "CREATE TABLE first (id int)",
                        "ALTER TABLE orders ADD COLUMN third int DEFAULT 4711")))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("1 statement of it has been applied and stays")
        .hasMessageContaining("ALTER TABLE orders ADD COLUMN third int DEFAULT ?");
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("0");
  }

  @Test
  void theConnectionOfAPoolComesBackAsItWasAlsoAfterAFailure() throws SQLException {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(database.url());
      pool.setUsername(database.user());
      pool.setPassword(database.password());
      pool.setMaximumPoolSize(2);
      pool.setConnectionInitSql("SET lock_timeout = '33s'");
      pool.setAutoCommit(false);
      Given.execute(other, "LOCK TABLE orders");
      try (Connection pooled = pool.getConnection()) {
        pooled.setAutoCommit(true);
        assertThatThrownBy(
                () ->
                    new PostgresDialect(Given.tools())
                        .run(
                            work(Given.timeouts(LOCK, Duration.ofSeconds(9), 0)),
                            pooled,
                            Given.executes("SELECT * FROM orders"),
                            heard,
                            pool::getConnection))
            .isInstanceOf(LockFailureException.class);
      }
      await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
      for (int i = 0; i < 2; i++) {
        try (Connection one = pool.getConnection()) {
          assertThat(one.getAutoCommit()).isFalse();
          assertThat(Given.query(one, "SHOW lock_timeout")).isEqualTo("33s");
          assertThat(Given.query(one, "SHOW statement_timeout")).isEqualTo("0");
        }
      }
    }
  }

  @Test
  void statementsWithWeakLocksAloneHaveNoLimitUnlessTheDirectiveSaysSo() throws SQLException {
    String build = "CREATE INDEX CONCURRENTLY orders_total ON orders (total)";
    Given.execute(other, "UPDATE orders SET total = 8");
    Timeouts settings =
        new Timeouts(Duration.ofMillis(100), Duration.ofMillis(100), 0, Duration.ofMinutes(5));
    AtomicReference<String> afterwards = new AtomicReference<>();
    Future<?> running =
        TestServer.THREADS.submit(
            () -> {
              run(
                  settings,
                  wait -> {},
                  connection -> {
                    Given.execute(connection, build);
                    afterwards.set(Given.query(connection, "SHOW lock_timeout"));
                  });
              return null;
            });
    String waiting =
        "SELECT clock_timestamp() - query_start > interval '500 ms' FROM pg_stat_activity"
            + " WHERE query = '"
            + build
            + "' AND wait_event_type = 'Lock'";
    await().until(() -> "t".equals(database.query(waiting)));
    commit();
    await().until(running::isDone);
    assertThat(
            database.query(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_total'::regclass"))
        .isEqualTo("t");
    assertThat(afterwards).hasValue("100ms");
  }

  @Test
  void anInvalidIndexIsDroppedAndBuiltAgainAlsoWithIfNotExists() throws SQLException {
    String build =
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"Orders Total\" ON public.orders (total)";
    assertThatThrownBy(() -> run(Given.lock(LOCK, 0), wait -> {}, Given.executes(build)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("could not create unique index");
    assertThat(heard.notes)
        .singleElement()
        .asString()
        .contains("left the INVALID index \"Orders Total\"");

    database.execute("UPDATE orders SET total = id");
    run(Given.lock(LOCK, 0), wait -> {}, Given.executes(build));
    assertThat(database.query(INVALID)).isEqualTo("0");
    assertThat(
            database.query(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = '\"Orders Total\"'::regclass"))
        .isEqualTo("t");
    assertThat(heard.notes).last().asString().contains("dropped the INVALID index");
  }

  @Test
  void anInvalidIndexOfTheSameNameOnAnotherTableIsLeftAlone() throws SQLException {
    database.execute("CREATE SCHEMA elsewhere; CREATE TABLE elsewhere.orders (total int);");
    database.execute("INSERT INTO elsewhere.orders VALUES (1), (1)");
    String there = "CREATE UNIQUE INDEX CONCURRENTLY by_total ON elsewhere.orders (total)";
    assertThatThrownBy(() -> database.execute(there));

    run(
        Given.lock(LOCK, 0),
        wait -> {},
        Given.executes("CREATE INDEX CONCURRENTLY by_total ON orders (total)"));
    assertThat(
            database.query(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'elsewhere.by_total'::regclass"))
        .isEqualTo("f");
    assertThat(heard.notes).isEmpty();
  }

  @Test
  void anIndexThatAnotherSessionIsBuildingIsLeftAloneAndNotSkipped() throws Exception {
    String build = "CREATE INDEX CONCURRENTLY IF NOT EXISTS by_total ON orders (total)";
    Given.execute(other, "UPDATE orders SET total = 8");
    Future<?> elsewhere = TestServer.THREADS.submit(() -> database.execute(build));
    await().until(() -> "1".equals(database.query(INVALID)));

    assertThatThrownBy(() -> run(Given.lock(LOCK, 0), wait -> {}, Given.executes(build)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("is building the index by_total right now");
    assertThat(database.query(INVALID)).isEqualTo("1");
    commit();
    elsewhere.get();
    assertThat(database.query(INVALID)).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INDEX CONCURRENTLY by_total",
        "(VERBOSE) TABLE CONCURRENTLY orders",
        "SCHEMA CONCURRENTLY public",
        "DATABASE CONCURRENTLY %s"
      })
  void whatAnInterruptedReindexLeftIsDropped(String what) throws Exception {
    database.execute("CREATE INDEX by_total ON orders (total)");
    Given.execute(other, "UPDATE orders SET total = 8");
    interrupt("REINDEX TABLE CONCURRENTLY orders");
    commit();

    run(
        Given.lock(LOCK, 0),
        wait -> {},
        Given.executes("REINDEX " + what.formatted(database.name())));
    assertThat(database.query(INVALID)).isEqualTo("0");
    assertThat(heard.notes)
        .isNotEmpty()
        .allMatch(note -> note.contains("REINDEX CONCURRENTLY had left"));
  }

  @Test
  void whatAnInterruptedReindexLeftOfAPartitionIsDropped() throws Exception {
    database.execute(
        "CREATE TABLE parted (id int) PARTITION BY RANGE (id);"
            + "CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (10);"
            + "CREATE INDEX by_id ON parted (id)");
    Given.execute(other, "INSERT INTO part VALUES (1)");
    interrupt("REINDEX TABLE CONCURRENTLY part");
    commit();

    run(Given.lock(LOCK, 0), wait -> {}, Given.executes("REINDEX TABLE CONCURRENTLY parted"));
    assertThat(database.query(INVALID)).isEqualTo("0");
  }

  /** Runs {@code reindex}, which waits for somebody, until it has made a new index. */
  private void interrupt(String reindex) throws Exception {
    try (Connection connection = database.connect()) {
      String pid = Given.query(connection, "SELECT pg_backend_pid()");
      Future<?> build =
          TestServer.THREADS.submit(
              () -> {
                Given.execute(connection, reindex);
                return null;
              });
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> !"0".equals(database.query(INVALID)));
      database.execute("SELECT pg_cancel_backend(" + pid + ")");
      assertThatThrownBy(build::get).hasMessageContaining("user request");
    }
  }

  @Test
  void codeThatMayHaveCommittedInTheMiddleIsNotTriedAgain() throws SQLException {
    database.execute(
        "CREATE TABLE log (id int);"
            + "CREATE PROCEDURE halves() LANGUAGE plpgsql AS $$ BEGIN"
            + " INSERT INTO log VALUES (1); COMMIT; LOCK TABLE orders; END $$");
    Given.execute(other, "LOCK TABLE orders");
    AtomicInteger waits = new AtomicInteger();
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 5),
                    wait -> waits.incrementAndGet(),
                    Given.executes("CALL halves()")))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("may have committed");
    assertThat(waits).hasValue(0);
    assertThat(database.query("SELECT count(*) FROM log")).isEqualTo("1");
  }

  @Test
  void aTransactionThatTheScriptBeganIsNotTriedAgainInTheMiddle() throws SQLException {
    Given.execute(other, "LOCK TABLE orders");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 5),
                    wait -> {},
                    Given.executes("BEGIN", "SELECT * FROM orders", "COMMIT")))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("had begun a transaction of its own");
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("0");
  }

  private void run(Timeouts timeouts, Sleeper sleeper, SqlAction action) throws SQLException {
    new PostgresDialect(Given.tools(sleeper))
        .run(work(timeouts), tool, action, heard, database::connect);
  }

  private static Work work(Timeouts timeouts) {
    return new Work("V3__index.sql", Optional.empty(), timeouts, false);
  }

  private void commit() {
    try {
      other.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
