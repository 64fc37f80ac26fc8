package dev.phased.compat.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.embedded.EmbeddedServer;
import dev.phased.compat.process.Estate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("timed")
class LockWatchTest {
  private static Estate estate;
  private static DatabaseServer server;
  private static ExecutorService threads;
  private Database database;

  @BeforeAll
  static void startTheServer() throws Exception {
    estate = Estate.open();
    server = EmbeddedServer.start(estate);
    threads = Executors.newCachedThreadPool();
  }

  @AfterAll
  static void stopTheServer() {
    threads.shutdownNow();
    server.close();
    estate.close();
  }

  @BeforeEach
  void createTheTable() throws SQLException {
    database = server.create("locks_" + System.nanoTime());
    try (Connection harness = database.connect()) {
      execute(harness, "CREATE TABLE orders (id INT, total INT)");
    }
  }

  @Test
  void anAlterThatQueuesBehindALongTransactionIsSeenWithItsVictim() throws Exception {
    try (Connection report = database.connect("nightly-report");
        Connection migration = database.connect(Database.MIGRATION);
        Connection app = database.connect("checkout");
        LockWatch watch = LockWatch.begin(database)) {
      report.setAutoCommit(false);
      execute(report, "SELECT * FROM orders");
      Future<?> alter = run(migration, "ALTER TABLE orders ADD COLUMN amount BIGINT");
      awaitWaiting(1);
      Future<?> insert = run(app, "INSERT INTO orders (total) VALUES (4711)");
      awaitWaiting(2);
      await().pollDelay(Duration.ofMillis(300)).until(() -> true);
      report.commit();
      alter.get();
      insert.get();

      SeenLocks seen = watch.end();

      assertThat(seen.blind()).isEmpty();
      assertThat(seen.waits()).hasSize(2);
      LockWait victim = wait(seen, "checkout");
      assertThat(victim.wanted()).isEqualTo("RowExclusiveLock on orders");
      assertThat(victim.waiter().statement()).isEqualTo("INSERT INTO orders (total) VALUES (?)");
      assertThat(victim.behindTheMigration()).isTrue();
      assertThat(millis(victim)).isGreaterThanOrEqualTo(250);
      assertThat(victim.blockers())
          .extracting(blocker -> blocker.party().application(), LockWait.Blocking::lock)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "nightly-report", "holds AccessShareLock on orders"),
              org.assertj.core.groups.Tuple.tuple(
                  Database.MIGRATION, "waits first for AccessExclusiveLock on orders"));
      LockWait queued = wait(seen, Database.MIGRATION);
      assertThat(queued.wanted()).isEqualTo("AccessExclusiveLock on orders");
      assertThat(queued.waiter().migration()).isTrue();
      assertThat(queued.behindTheMigration()).isFalse();
    }
  }

  @Test
  void theLocksOfAMigrationAreSeenForAsLongAsItsTransactionLasts() throws Exception {
    try (Connection migration = database.connect(Database.MIGRATION);
        Connection app = database.connect("checkout");
        LockWatch watch = LockWatch.begin(database)) {
      migration.setAutoCommit(false);
      execute(migration, "ALTER TABLE orders ADD COLUMN amount BIGINT");
      Future<?> select = run(app, "SELECT * FROM orders WHERE id = 4711");
      awaitWaiting(1);
      execute(migration, "SELECT pg_sleep(0.3)");
      migration.commit();
      select.get();

      SeenLocks seen = watch.end();

      assertThat(seen.locks())
          .singleElement()
          .satisfies(
              lock -> {
                assertThat(lock.table()).isEqualTo("orders");
                assertThat(lock.mode()).isEqualTo("AccessExclusiveLock");
                assertThat(Duration.ofNanos(lock.end() - lock.begin()).toMillis())
                    .isBetween(250L, 5000L);
              });
      LockWait victim = wait(seen, "checkout");
      assertThat(victim.wanted()).isEqualTo("AccessShareLock on orders");
      assertThat(victim.blockers())
          .singleElement()
          .satisfies(
              blocker ->
                  assertThat(blocker.lock()).isEqualTo("holds AccessExclusiveLock on orders"));
    }
  }

  @Test
  void aRowThatTheMigrationHasChangedKeepsAWriterWaiting() throws Exception {
    try (Connection migration = database.connect(Database.MIGRATION);
        Connection app = database.connect("checkout");
        LockWatch watch = LockWatch.begin(database)) {
      execute(app, "INSERT INTO orders VALUES (1, 1)");
      migration.setAutoCommit(false);
      execute(migration, "UPDATE orders SET total = 2");
      Future<?> update = run(app, "UPDATE orders SET total = 3 WHERE id = 1");
      awaitWaiting(1);
      await().pollDelay(Duration.ofMillis(100)).until(() -> true);
      migration.commit();
      update.get();

      LockWait victim = wait(watch.end(), "checkout");

      assertThat(victim.wanted()).isEqualTo("a row of orders");
      assertThat(victim.blockers())
          .singleElement()
          .satisfies(
              blocker -> assertThat(blocker.lock()).isEqualTo("has changed a row of orders"));
    }
  }

  private static LockWait wait(SeenLocks seen, String application) {
    return seen.waits().stream()
        .filter(wait -> wait.waiter().application().equals(application))
        .findFirst()
        .orElseThrow();
  }

  private static long millis(LockWait wait) {
    return Duration.ofNanos(wait.end() - wait.begin()).toMillis();
  }

  private void awaitWaiting(int sessions) throws SQLException {
    try (Connection harness = database.connect();
        Statement statement = harness.createStatement()) {
      await()
          .until(
              () -> {
                try (ResultSet row =
                    statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
                  row.next();
                  return row.getInt(1) == sessions;
                }
              });
    }
  }

  private static Future<?> run(Connection connection, String sql) {
    return threads.submit(
        () -> {
          execute(connection, sql);
          return null;
        });
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
