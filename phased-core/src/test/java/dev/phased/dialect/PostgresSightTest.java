package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresSightTest {
  private static final Duration LOCK = Duration.ofMillis(1500);

  private final TestServer.Database database = TestServer.database("sight");
  private final Heard heard = new Heard();
  private Connection tool;
  private Connection root;

  @BeforeEach
  void connect() throws SQLException {
    database.execute("CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (1)");
    tool = database.connect();
    tool.setAutoCommit(false);
    root = database.connect();
    root.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    tool.close();
    root.close();
  }

  @Test
  void theChainIsFollowedToTheSessionAtItsRoot() throws Exception {
    long rootPid = pid(root);
    Given.execute(root, "SELECT * FROM orders");
    try (Connection middle = database.connect()) {
      long middlePid = pid(middle);
      Future<?> waiting =
          TestServer.THREADS.submit(
              () -> {
                Given.execute(middle, "ALTER TABLE orders ADD COLUMN a int");
                return null;
              });
      await()
          .until(
              () -> "1".equals(database.query("SELECT count(*) FROM pg_locks WHERE NOT granted")));
      List<Blocker> blockers = blockersOf("SELECT * FROM orders", database::connect);
      assertThat(blockers).extracting(Blocker::session).containsExactly(rootPid, middlePid);
      assertThat(blockers.get(0).lock()).isEqualTo("holds AccessShareLock on orders");
      assertThat(blockers.get(1).state())
          .isEqualTo("active, itself waiting for session " + rootPid);
      assertThat(blockers.get(1).lock()).isEqualTo("waits first for AccessExclusiveLock on orders");
      root.commit();
      waiting.get();
    }
  }

  @Test
  void othersMayAskTheDialectWhoIsInTheWay() throws Exception {
    Given.execute(root, "LOCK TABLE orders");
    long waiter = pid(tool);
    Future<?> waiting =
        TestServer.THREADS.submit(
            () -> {
              Given.execute(tool, "SELECT * FROM orders");
              return null;
            });
    try (Connection other = database.connect()) {
      Dialect dialect = Dialect.of(other).orElseThrow();
      await().until(() -> !dialect.blockers(other, waiter).isEmpty());
      assertThat(dialect.withoutValues("SELECT 'ann', 7\n")).isEqualTo("SELECT ?, ?");
    }
    root.commit();
    waiting.get();
  }

  @Test
  void aRowLockIsToldWithItsTable() throws SQLException {
    Given.execute(root, "UPDATE orders SET id = 2");
    assertThat(blockersOf("UPDATE orders SET id = 3", database::connect))
        .singleElement()
        .satisfies(blocker -> assertThat(blocker.lock()).isEqualTo("has changed a row of orders"));
  }

  @Test
  void aPreparedTransactionIsToldThoughNoSessionHasIt() throws SQLException {
    Given.execute(root, "LOCK TABLE orders; PREPARE TRANSACTION 'tx-" + database.name() + "'");
    assertThatThrownBy(
            () -> run(Given.lock(LOCK, 0), Sleeper.REAL, "SELECT * FROM orders", database::connect))
        .hasMessageContaining("prepared transaction 'tx-" + database.name() + "'")
        .hasMessageContaining("holds AccessExclusiveLock on orders")
        .hasMessageContaining("ROLLBACK PREPARED");
    assertThat(heard.notes).isEmpty();
    database.execute("ROLLBACK PREPARED 'tx-" + database.name() + "'");
  }

  @Test
  void aRoleThatMaySeeLittleIsToldWhichGrantHelps() throws SQLException {
    String role = database.name() + "_role";
    database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'postgres'");
    long rootPid = pid(root);
    Given.execute(root, "LOCK TABLE orders");
    assertThat(
            blockersOf(
                "SELECT * FROM orders",
                () -> DriverManager.getConnection(database.url(), role, "postgres")))
        .singleElement()
        .satisfies(
            blocker -> {
              assertThat(blocker.session()).isEqualTo(rootPid);
              assertThat(blocker.query()).isEmpty();
              assertThat(blocker.state()).contains("GRANT pg_read_all_stats TO " + role);
              assertThat(blocker.lock()).isEqualTo("holds AccessExclusiveLock on orders");
            });
  }

  @Test
  void withoutASecondConnectionTheWorkGoesOnAndThatIsSaidOnce() throws SQLException {
    Given.execute(root, "LOCK TABLE orders");
    AtomicInteger asked = new AtomicInteger();
    run(
        Given.lock(LOCK, 3),
        wait -> {
          if (heard.causes.size() == 2) {
            commit();
          }
        },
        "SELECT * FROM orders",
        () -> {
          asked.incrementAndGet();
          throw new SQLException("too many clients");
        });
    assertThat(asked).hasValue(1);
    assertThat(heard.notes).singleElement().asString().contains("too many clients");
    assertThat(heard.causes).hasSize(2);
  }

  @Test
  void noSecondConnectionIsOpenedForWorkThatIsQuick() throws SQLException {
    run(
        Given.lock(Duration.ofSeconds(60), 0),
        Sleeper.REAL,
        "SELECT * FROM orders",
        () -> {
          throw new AssertionError("opened");
        });
    assertThat(heard.notes).isEmpty();
  }

  @Test
  void whatTakesLongIsToldWithWhatItWaitsFor() throws Exception {
    Given.execute(root, "LOCK TABLE orders");
    Tools impatient =
        new Tools(InstantSource.system(), new Random(1), Sleeper.REAL, Duration.ofMillis(100));
    Future<?> running =
        TestServer.THREADS.submit(
            () -> {
              run(
                  impatient,
                  Given.lock(Duration.ofSeconds(2), 50),
                  "SELECT * FROM orders",
                  database::connect);
              return null;
            });
    await()
        .until(() -> heard.doing.stream().anyMatch(what -> what.startsWith("waits for session")));
    root.commit();
    running.get();
  }

  @Test
  void anIndexThatTakesLongIsToldWithItsShare() throws Exception {
    database.execute(
        "INSERT INTO orders SELECT generate_series(2, 20000);"
            + "CREATE FUNCTION slow(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS"
            + " $$ BEGIN IF $1 % 500 = 0 THEN PERFORM pg_sleep(0.1); END IF; RETURN $1; END $$");
    Tools impatient =
        new Tools(InstantSource.system(), new Random(1), Sleeper.REAL, Duration.ofMillis(50));
    run(
        impatient,
        Given.lock(Duration.ofMillis(100), 0),
        "CREATE INDEX by_slow ON orders (slow(id))",
        database::connect);

    assertThat(heard.doing).anyMatch(what -> what.matches("building index.*, [1-9]\\d* %"));
  }

  @Test
  void anImpatientMigrationStillLearnsWhoBlocksIt() throws SQLException {
    Given.execute(root, "LOCK TABLE orders");
    Duration shortest = Duration.ofMillis(50);
    run(
        Given.lock(shortest, 200),
        wait -> {
          if (heard.blockers.stream().anyMatch(seen -> !seen.isEmpty())) {
            commit();
          }
        },
        "SELECT * FROM orders",
        database::connect);

    assertThat(heard.blockers)
        .last()
        .satisfies(
            seen -> assertThat(seen).extracting(Blocker::session).containsExactly(pid(root)));
  }

  @Test
  void aReadOnlyTransactionFailsAsTheDatabaseSaysIt() throws SQLException {
    tool.setReadOnly(true);
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 3),
                    Sleeper.REAL,
                    "CREATE TABLE x (id int)",
                    database::connect))
        .hasMessageContaining("read-only transaction")
        .isNotInstanceOf(LockFailureException.class);
  }

  private static long pid(Connection connection) throws SQLException {
    return Long.parseLong(Given.query(connection, "SELECT pg_backend_pid()"));
  }

  private void commit() {
    try {
      root.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private List<Blocker> blockersOf(String sql, ConnectionSource others) {
    LockFailureException[] failure = new LockFailureException[1];
    assertThatThrownBy(() -> run(Given.lock(LOCK, 0), Sleeper.REAL, sql, others))
        .isInstanceOfSatisfying(LockFailureException.class, e -> failure[0] = e);
    return failure[0].blockers();
  }

  private void run(
      dev.phased.Timeouts timeouts, Sleeper sleeper, String sql, ConnectionSource others)
      throws SQLException {
    run(Given.tools(sleeper), timeouts, sql, others);
  }

  private void run(Tools tools, dev.phased.Timeouts timeouts, String sql, ConnectionSource others)
      throws SQLException {
    Work work = new Work("V2__change.sql", Optional.of(sql), timeouts, true);
    new PostgresDialect(tools).run(work, tool, Given.executes(sql), heard, others);
  }
}
