package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.Timeouts;
import dev.phased.testing.MySqlServers;
import dev.phased.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What MySQL and MariaDB must both do. */
abstract class MySqlCases {
  private static final Duration LOCK = Duration.ofSeconds(1);

  /** Long enough to look who holds the lock, on a busy machine too. */
  private static final Duration LONG = Duration.ofSeconds(2);

  /** MariaDB's driver notices that each statement is for good now, MySQL's does not. */
  private static final int DIFFERS = -1;

  private static final String ADD = "ALTER TABLE orders ADD COLUMN currency varchar(3)";

  final Heard heard = new Heard();
  MySqlServers.Database database;
  Connection tool;
  private Connection other;

  abstract MySqlServers.Database create();

  abstract String title();

  @BeforeEach
  void connect() throws SQLException {
    database = create();
    database.execute(
        "CREATE TABLE orders (id int PRIMARY KEY, total int)",
        "CREATE TABLE items (id int PRIMARY KEY, total int)",
        "INSERT INTO orders VALUES (1, 7), (2, 7)",
        "INSERT INTO items VALUES (1, 7), (2, 7)");
    tool = database.connect();
    tool.setAutoCommit(false);
    other = database.connect();
    other.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    if (tool != null) {
      tool.close();
      other.close();
    }
  }

  @Test
  void theDatabaseIsKnownByWhatItSaysOfItself() throws SQLException {
    assertThat(Dialect.of(tool)).map(Dialect::name).contains(title());
  }

  @Test
  void onlyTheStatementThatWaitedForTheTableIsTriedAgain() throws SQLException {
    Given.execute(other, "SELECT * FROM orders WHERE total = 4711");
    run(
        Given.lock(LONG, 3),
        wait -> {
          // Were the table still asked for, this reader would wait behind it.
          database.query("SELECT /*+ MAX_EXECUTION_TIME(5000) */ count(*) FROM orders");
          commit();
        },
        Given.executes("CREATE TABLE first (id int)", "INSERT INTO first VALUES (1)", ADD));
    tool.commit();

    assertThat(database.query("SELECT count(*) FROM first")).isEqualTo("1");
    assertThat(heard.notes).isEmpty();
    assertThat(heard.causes).hasSize(1);
    assertThat(heard.blockers.get(0))
        .anySatisfy(
            blocker -> {
              assertThat(blocker.session())
                  .hasToString(Given.query(other, "SELECT connection_id()"));
              assertThat(blocker.user()).contains("root");
              assertThat(blocker.lock()).contains("hold");
            });
  }

  @Test
  void whatHasBeenAppliedIsSaidWhenTheRetriesAreUsedUp() throws SQLException {
    Given.execute(other, "SELECT * FROM orders");
    String before = settings();
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(Duration.ofMillis(1300), 0),
                    wait -> {},
                    Given.executes("CREATE TABLE first (id int)", ADD)))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("1 statement of it has been applied and stays")
        .hasMessageContaining("KILL " + Given.query(other, "SELECT connection_id()"));
    assertThat(settings()).isEqualTo(before);
    assertThat(heard.notes).singleElement().asString().contains("1300ms is rounded up to 2s");
  }

  @Test
  void aRowLockIsTriedAgainFromTheBeginningOfTheTransaction() throws SQLException {
    Given.execute(other, "UPDATE orders SET total = 1 WHERE id = 1");
    run(
        Given.lock(LONG, 3),
        wait -> {
          // The first statement's lock must be free during the wait.
          database.execute("UPDATE items SET total = total + 1");
          commit();
        },
        Given.executes(
            "UPDATE items SET total = total + 10", "UPDATE orders SET total = total + 10"));
    tool.commit();
    assertThat(database.query("SELECT sum(total) FROM items")).isEqualTo("36");
    assertThat(database.query("SELECT total FROM orders WHERE id = 1")).isEqualTo("11");
    assertThat(heard.blockers.get(0))
        .singleElement()
        .satisfies(blocker -> assertThat(blocker.lock()).isEqualTo("has locked a row of orders"));
  }

  @Test
  void theLoserOfADeadlockTriesAgain() throws Exception {
    Given.execute(other, "UPDATE items SET total = 1");
    Given.execute(other, "INSERT INTO orders SELECT id + 10, 1 FROM items");
    AtomicReference<Future<?>> crossing = new AtomicReference<>();
    run(
        Given.lock(Duration.ofSeconds(30), 3),
        wait -> {
          try {
            crossing.get().get();
          } catch (ExecutionException e) {
            throw new AssertionError(e);
          }
          commit();
        },
        connection -> {
          Given.execute(connection, "UPDATE orders SET total = 2 WHERE id = 1");
          if (crossing.get() == null) {
            crossing.set(
                TestServer.THREADS.submit(
                    () -> {
                      Given.execute(other, "UPDATE orders SET total = 3 WHERE id = 1");
                      return null;
                    }));
          }
          Given.execute(connection, "UPDATE items SET total = 4 WHERE id = 1");
        });
    tool.commit();
    assertThat(heard.causes).singleElement().asString().contains("Deadlock");
    assertThat(database.query("SELECT total FROM orders WHERE id = 1")).isEqualTo("2");
  }

  @Test
  void rowsChangedAfterADdlAreNotTriedAgainOnTheirOwn() throws SQLException {
    Given.execute(other, "UPDATE orders SET total = 1 WHERE id = 1");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 5),
                    wait -> {},
                    Given.executes(
                        "CREATE TABLE first (id int)",
                        "UPDATE items SET total = 0",
                        "UPDATE orders SET total = 0")))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("rows were changed before it in the same transaction")
        .hasMessageContaining(
            "1 statement of it has been applied and stays, 1 later one is rolled");
  }

  @Test
  void rowsChangedByABatchAreNotLostWhenALaterStatementFailsOnALock() throws SQLException {
    Given.execute(other, "UPDATE orders SET total = 1 WHERE id = 1");
    assertThatThrownBy(
            () ->
                run(
                    Given.lock(LOCK, 5),
                    wait -> commit(),
                    connection -> {
                      try (Statement statement = connection.createStatement()) {
                        statement.addBatch("UPDATE items SET total = 0");
                        statement.executeBatch();
                      }
                      Given.execute(connection, "UPDATE orders SET total = 0");
                    }))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("rows were changed before it in the same transaction");
  }

  @Test
  void workThatTheToolDidBeforeInTheTransactionIsNeverRolledBack() throws SQLException {
    Given.execute(tool, "INSERT INTO items VALUES (9, 9)");
    Given.execute(other, "UPDATE orders SET total = 1 WHERE id = 1");
    assertThatThrownBy(
            () ->
                run(Given.lock(LOCK, 5), wait -> {}, Given.executes("UPDATE orders SET total = 0")))
        .isInstanceOf(LockFailureException.class)
        .hasMessageContaining("its transaction holds earlier work");
    tool.commit();
    assertThat(database.query("SELECT total FROM items WHERE id = 9")).isEqualTo("9");
  }

  @Test
  void aStatementThatRunsTooLongIsStopped() throws SQLException {
    String slow = "UPDATE items SET total = (SELECT SLEEP(20) FROM orders o LIMIT 1)";
    assertThatThrownBy(
            () ->
                run(
                    Given.timeouts(LOCK, Duration.ofMillis(700), 3),
                    wait -> {},
                    Given.executes(slow)))
        .isInstanceOf(StatementTimeoutException.class)
        .hasMessageContaining("longer than 700ms");
    assertThat(heard.causes).isEmpty();
    assertThat(Given.query(tool, "SELECT 1")).isEqualTo("1");
  }

  @Test
  void theChainIsFollowedToTheSessionAtItsRoot() throws Exception {
    Given.execute(other, "UPDATE orders SET total = 1 WHERE id = 1");
    String root = Given.query(other, "SELECT connection_id()");
    try (Connection middle = database.connect()) {
      middle.setAutoCommit(false);
      Given.execute(middle, "UPDATE items SET total = 1 WHERE id = 2");
      Future<?> waiting =
          TestServer.THREADS.submit(
              () -> {
                Given.execute(middle, "UPDATE orders SET total = 2 WHERE id = 1");
                return null;
              });
      assertThatThrownBy(
              () ->
                  run(
                      Given.lock(LONG, 0),
                      wait -> {},
                      Given.executes("UPDATE items SET total = 3 WHERE id = 2")))
          .isInstanceOfSatisfying(
              LockFailureException.class,
              e -> {
                assertThat(e.blockers()).hasSize(2);
                assertThat(e.blockers().get(0).session()).hasToString(root);
                assertThat(e.blockers().get(1).state()).contains("itself waiting for session");
              });
      commit();
      waiting.get();
      middle.rollback();
    }
  }

  static List<Arguments> failures() {
    String fails = "ALTER TABLE orders ADD COLUMN total int";
    return List.of(
        left("a lone DDL", true, 0, fails),
        left("rows alone", true, 0, "SET @x = 1", "UPDATE items SET total = 0", "SELECT nope"),
        left("rows before a DDL", false, 1, "UPDATE items SET total = 0", fails),
        left("a DDL before it", false, 1, "CREATE TABLE first (id int)", fails),
        left("several dropped", false, 0, "DROP TABLE items, nope"),
        left("an end of transactions", false, DIFFERS, "SET autocommit = 1", "SELECT nope"),
        left("a call", false, 0, "CALL nope()"),
        left("a setting for all", false, 0, "SET GLOBAL nope = 1"),
        left("hidden words", false, 0, "/*! ALTER TABLE nope ADD c int */"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void whatAFailureLeavesIsToldAndNothingOnlyIfThatIsCertain(
      String name, boolean nothing, int applied, List<String> statements) {
    String[] all = statements.toArray(String[]::new);

    assertThatThrownBy(
            () ->
                dialect(Sleeper.REAL)
                    .run(
                        Given.work(String.join(";", all), Given.lock(LOCK, 0)),
                        tool,
                        Given.executes(all),
                        heard,
                        database::connect))
        .isInstanceOf(SQLException.class);

    assertThat(heard.remains)
        .singleElement()
        .satisfies(
            remains -> {
              assertThat(remains.nothing()).isEqualTo(nothing);
              assertThat(applied).isIn(remains.count(), DIFFERS);
            });
  }

  @Test
  void rowsOfATableWithoutTransactionsMayStay() throws SQLException {
    database.execute("CREATE TABLE kept (id int PRIMARY KEY) ENGINE = MyISAM");
    String sql = "INSERT INTO kept VALUES (1), (1)";

    assertThatThrownBy(
            () ->
                dialect(Sleeper.REAL)
                    .run(
                        Given.work(sql, Given.lock(LOCK, 0)),
                        tool,
                        Given.executes(sql),
                        heard,
                        database::connect))
        .hasMessageContaining("uplicate");

    assertThat(database.query("SELECT count(*) FROM kept")).isEqualTo("1");
    assertThat(heard.remains).noneMatch(Remains::nothing);
    tool.rollback();
    database.execute("DROP TABLE kept");
  }

  @Test
  void whetherALostSessionDidItsStatementIsNotKnown() throws SQLException {
    String session = Given.query(tool, "SELECT connection_id()");

    assertThatThrownBy(
            () ->
                dialect(Sleeper.REAL)
                    .run(
                        Given.work("ALTER TABLE orders ADD c int", Given.lock(LOCK, 0)),
                        tool,
                        connection -> {
                          database.execute("KILL " + session);
                          Given.execute(connection, "ALTER TABLE orders ADD c int");
                        },
                        heard,
                        database::connect))
        .isInstanceOf(SQLException.class);

    assertThat(heard.remains).noneMatch(Remains::nothing);
  }

  private static Arguments left(String name, boolean nothing, int applied, String... statements) {
    return Arguments.of(name, nothing, applied, List.of(statements));
  }

  private void run(Timeouts timeouts, Sleeper sleeper, SqlAction action) throws SQLException {
    Work work = new Work("V2__change.sql", Optional.empty(), timeouts, true);
    dialect(sleeper).run(work, tool, action, heard, database::connect);
  }

  private Dialect dialect(Sleeper sleeper) throws SQLException {
    return Dialects.of(tool, Given.tools(sleeper)).orElseThrow();
  }

  private String settings() throws SQLException {
    return Given.query(tool, "SELECT CONCAT(@@lock_wait_timeout, ' ', @@innodb_lock_wait_timeout)");
  }

  private void commit() {
    try {
      other.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
