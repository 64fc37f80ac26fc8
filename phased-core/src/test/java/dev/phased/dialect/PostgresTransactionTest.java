package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresTransactionTest {
  private static final Duration LOCK = Duration.ofMillis(800);
  private static final String ADD = "ALTER TABLE orders ADD COLUMN currency text";

  private final TestServer.Database database = TestServer.database("transaction");
  private final Heard heard = new Heard();
  private Connection tool;
  private Connection other;

  @BeforeEach
  void connect() throws SQLException {
    database.execute(
        "CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (1), (2)");
    tool = database.connect();
    tool.setAutoCommit(false);
    other = database.connect();
    other.setAutoCommit(false);
    Given.execute(other, "SET application_name = 'checkout'");
    other.commit();
  }

  @AfterEach
  void disconnect() throws SQLException {
    tool.close();
    other.close();
  }

  @Test
  void theDialectIsPostgreSql() throws SQLException {
    assertThat(Dialect.of(tool)).map(Dialect::name).contains("PostgreSQL");
  }

  @Test
  void theLimitsHoldDuringTheWorkAndNotAfterIt() throws SQLException {
    Given.execute(tool, "SET lock_timeout = '7s'");
    tool.commit();
    AtomicReference<String> within = new AtomicReference<>();
    run(
        Given.timeouts(LOCK, Duration.ofSeconds(20), 0),
        Sleeper.REAL,
        connection ->
            within.set(
                Given.query(
                    connection,
                    "SELECT current_setting('lock_timeout') || ' '"
                        + " || current_setting('statement_timeout')")));

    assertThat(within).hasValue("800ms 20s");
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("7s");
    assertThat(Given.query(tool, "SHOW statement_timeout")).isEqualTo("0");
    tool.commit();
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("7s");
  }

  @Test
  void triesAgainWhileALongTransactionHoldsTheTableAndOthersReadBetweenTheTries()
      throws SQLException {
    Given.execute(other, "SELECT * FROM orders WHERE id = 4711");
    AtomicInteger waits = new AtomicInteger();
    run(
        Given.lock(LOCK, 5),
        wait -> {
          // Were the table still locked, this reader would wait and be cancelled.
          try (Connection reader = database.connect()) {
            Given.execute(reader, "SET statement_timeout = '5s'; SELECT * FROM orders");
          } catch (SQLException e) {
            throw new AssertionError("a lock was held between two tries", e);
          }
          if (waits.incrementAndGet() == 2) {
            commit(other);
          }
        },
        Given.executes(ADD));
    tool.commit();

    assertThat(waits).hasValue(2);
    assertThat(database.query("SELECT count(currency) FROM orders")).isEqualTo("0");
    assertThat(heard.causes).allMatch(cause -> cause.contains("lock timeout"));
    assertThat(heard.notes).isEmpty();
    Blocker blocker = heard.blockers.get(1).get(0);
    assertThat(blocker.application()).contains("checkout");
    assertThat(blocker.user()).contains("postgres");
    assertThat(blocker.state()).isEqualTo("idle in transaction");
    assertThat(blocker.age()).isPositive();
    assertThat(blocker.query()).contains("SELECT * FROM orders WHERE id = ?");
    assertThat(blocker.lock()).isEqualTo("holds AccessShareLock on orders");
    assertThat(blocker.session()).hasToString(Given.query(other, "SELECT pg_backend_pid()"));
  }

  @Test
  void aLockFailureDeepInWhatTheToolThrowsIsTriedAgainToo() throws SQLException {
    Given.execute(other, "LOCK TABLE orders");
    run(
        Given.lock(LOCK, 3),
        wait -> commit(other),
        connection -> {
          try {
            Given.execute(connection, ADD);
          } catch (SQLException e) {
            throw new IllegalStateException("script failed", new RuntimeException(e));
          }
        });
    assertThat(heard.causes).hasSize(1);
  }

  @Test
  void givesUpWhenTheRetriesAreUsedUpAndLeavesNothingAndNoLock() throws SQLException {
    Given.execute(other, "LOCK TABLE orders");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 2),
                    wait -> {},
                    Given.executes("CREATE TABLE half (id int)", ADD)))
        .isInstanceOfSatisfying(
            LockFailureException.class,
            e -> {
              assertThat(e.getSQLState()).isEqualTo("55P03");
              assertThat(e.blockers()).isNotEmpty();
              assertThat(e.getMessage()).contains("gave up on a lock after 3 tries");
            });
    assertThat(Given.query(tool, "SELECT to_regclass('half')")).isNull();
    assertThat(
            Given.query(
                tool,
                "SELECT count(*) FROM pg_locks WHERE relation = 'orders'::regclass AND granted AND pid = pg_backend_pid()"))
        .isEqualTo("0");
  }

  @Test
  void theLoserOfADeadlockTriesAgain() throws Exception {
    database.execute("CREATE TABLE lines (id int)");
    Given.execute(other, "SET deadlock_timeout = '1min'; LOCK TABLE lines");
    var crossing = new AtomicReference<java.util.concurrent.Future<?>>();
    run(
        Given.lock(Duration.ofSeconds(60), 3),
        wait -> {
          // The rollback to the savepoint let the other one go on.
          try {
            crossing.get().get();
          } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
          }
          commit(other);
        },
        connection -> {
          Given.execute(connection, "SET LOCAL deadlock_timeout = '100ms'; LOCK TABLE orders");
          if (crossing.get() == null) {
            crossing.set(
                TestServer.THREADS.submit(
                    () -> {
                      Given.execute(other, "LOCK TABLE orders");
                      return null;
                    }));
          }
          Given.execute(connection, "LOCK TABLE lines");
        });
    assertThat(heard.causes).singleElement().asString().contains("deadlock detected");
  }

  @Test
  void aStatementThatRunsTooLongIsNotTriedAgainAndTheMessageNamesTheLimit() {
    assertThatThrownBy(
            () ->
                run(
                    Given.timeouts(LOCK, Duration.ofMillis(200), 5),
                    Sleeper.REAL,
                    Given.executes("SELECT pg_sleep(60)")))
        .isInstanceOf(StatementTimeoutException.class)
        .hasMessageContaining("longer than 200ms (statement_timeout, from the directive)");
    assertThat(heard.causes).isEmpty();
  }

  @Test
  void anyOtherFailureIsThrownAsItWas() {
    IllegalStateException thrown = new IllegalStateException("mine");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 5),
                    Sleeper.REAL,
                    connection -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThatThrownBy(
            () -> run(Given.lock(LOCK, 5), Sleeper.REAL, Given.executes("SELECT nonsense")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("nonsense")
        .isNotInstanceOf(LockFailureException.class);
  }

  @Test
  void aTimeoutThatTheMigrationSetsItselfWinsWithinItAndIsGoneAfterIt() throws SQLException {
    AtomicReference<String> within = new AtomicReference<>();
    run(
        Given.lock(LOCK, 0),
        Sleeper.REAL,
        connection -> {
          Given.execute(connection, "SET lock_timeout = '9s'; SET LOCAL statement_timeout = '8s'");
          within.set(Given.query(connection, "SHOW lock_timeout"));
        });
    assertThat(within).hasValue("9s");
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("0");
    tool.commit();
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("0");
    assertThat(Given.query(tool, "SHOW statement_timeout")).isEqualTo("0");
  }

  @Test
  void workThatCommitsByItselfIsKeptAndSaid() throws SQLException {
    run(
        Given.lock(LOCK, 0),
        Sleeper.REAL,
        connection -> {
          Given.execute(connection, "INSERT INTO orders VALUES (3)");
          connection.commit();
          Given.execute(connection, "INSERT INTO orders VALUES (4)");
        });
    tool.commit();
    assertThat(database.query("SELECT count(*) FROM orders")).isEqualTo("4");
    assertThat(heard.notes).singleElement().asString().contains("ended the transaction");
  }

  @Test
  void workThatCommittedByItselfIsNotTriedAgain() throws SQLException {
    Given.execute(other, "BEGIN; LOCK TABLE orders IN SHARE MODE");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 5),
                    Sleeper.REAL,
                    connection -> {
                      Given.execute(connection, "CREATE TABLE mine (id int)");
                      connection.commit();
                      Given.execute(connection, "SET LOCAL lock_timeout = '100ms'; " + ADD);
                    }))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("had ended the transaction it was given")
        .hasMessageContaining("What it did before it committed stays applied")
        .cause()
        .hasMessageContaining("lock timeout");
  }

  @Test
  void onePieceOfWorkAfterAnotherInOneTransactionLeavesOneSavepointAndNoLimits()
      throws SQLException {
    Given.execute(other, "BEGIN; LOCK TABLE orders");
    run(Given.lock(LOCK, 0), Sleeper.REAL, Given.executes("CREATE TABLE first (id int)"));
    run(Given.lock(LOCK, 3), wait -> commit(other), Given.executes(ADD));
    run(
        Given.lock(LOCK, 0),
        Sleeper.REAL,
        Given.executes("SET lock_timeout = '9s'; CREATE TABLE third (id int)"));

    assertThat(heard.causes).hasSize(1);
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("0");
    Given.execute(tool, "RELEASE SAVEPOINT phased");
    assertThatThrownBy(() -> Given.execute(tool, "SAVEPOINT mine; RELEASE SAVEPOINT phased"))
        .hasMessageContaining("does not exist");
    Given.execute(tool, "ROLLBACK TO SAVEPOINT mine");
    tool.commit();
    assertThat(Given.query(tool, "SHOW lock_timeout")).isEqualTo("0");
    assertThat(database.query("SELECT count(*) FROM first, third")).isEqualTo("0");
    assertThat(database.query("SELECT count(currency) FROM orders")).isEqualTo("0");
  }

  @Test
  void workCostsTwoRoundTrips() throws SQLException {
    AtomicInteger executions = new AtomicInteger();
    StatementGuard counter =
        new StatementGuard() {
          @Override
          public Object run(String sql, boolean batch, Call call) throws SQLException {
            executions.incrementAndGet();
            return call.run();
          }

          @Override
          public void transactionEnded() {}
        };
    Connection counted = GuardedConnection.of(tool, counter);
    Work work = new Work("V2__change.sql", Optional.of(ADD), Given.lock(LOCK, 0), true);
    new PostgresDialect(Given.tools())
        .run(work, counted, Given.executes(ADD), heard, database::connect);
    assertThat(executions).as("that of the work itself included").hasValue(3);
  }

  @Test
  void aSessionThatIsEndedInTheMiddleFailsAsTheDriverSaysIt() throws SQLException {
    String pid = Given.query(tool, "SELECT pg_backend_pid()");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 5),
                    Sleeper.REAL,
                    connection -> {
                      database.query("SELECT pg_terminate_backend(" + pid + ")");
                      Given.execute(connection, ADD);
                    }))
        .isInstanceOf(SQLException.class)
        .isNotInstanceOf(LockFailureException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isIn("57P01", "08006", "08003");
    assertThat(heard.causes).isEmpty();
  }

  private void run(dev.phased.Timeouts timeouts, Sleeper sleeper, SqlAction action)
      throws SQLException {
    Work work = new Work("V2__change.sql", Optional.empty(), timeouts, true);
    new PostgresDialect(Given.tools(sleeper)).run(work, tool, action, heard, database::connect);
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
