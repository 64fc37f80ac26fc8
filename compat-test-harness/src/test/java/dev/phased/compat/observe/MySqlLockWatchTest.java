package dev.phased.compat.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.compat.database.Database;
import dev.phased.compat.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("timed")
class MySqlLockWatchTest {
  private static ExecutorService threads;

  @BeforeAll
  static void begin() {
    threads = Executors.newCachedThreadPool();
  }

  @AfterAll
  static void end() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL_8_0", "MARIADB_11_4"})
  void anAlterThatQueuesBehindALongTransactionIsSeenWithItsVictim(TestServers kind)
      throws Exception {
    Database database = kind.get().create("locks");
    try (Connection harness = database.connect()) {
      execute(harness, "CREATE TABLE orders (id INT, total INT)");
    }
    try (LockWatch watch = LockWatch.begin(database);
        Connection report = app(database);
        Connection migration = database.connect(Database.MIGRATION);
        Connection app = app(database)) {
      report.setAutoCommit(false);
      execute(report, "SELECT * FROM orders");
      Future<?> alter = run(migration, "ALTER TABLE orders ADD COLUMN amount BIGINT");
      awaitWaiting(database, 1);
      Future<?> insert = run(app, "INSERT INTO orders (total) VALUES (4711)");
      awaitWaiting(database, 2);
      await().pollDelay(Duration.ofMillis(300)).until(() -> true);
      report.commit();
      alter.get();
      insert.get();

      SeenLocks seen = watch.end();

      assertThat(seen.blind()).isEmpty();
      LockWait victim =
          seen.waits().stream()
              .filter(wait -> !wait.waiter().migration())
              .findFirst()
              .orElseThrow();
      assertThat(victim.wanted()).contains("WRITE on orders");
      assertThat(victim.waiter().statement()).isEqualTo("INSERT INTO orders (total) VALUES (?)");
      assertThat(victim.behindTheMigration()).isTrue();
      assertThat(seen.waits()).filteredOn(wait -> wait.waiter().migration()).isNotEmpty();
      assertThat(seen.locks()).extracting(HeldLock::table).contains("orders");
    } finally {
      kind.get().drop(database);
    }
  }

  private static void awaitWaiting(Database database, int sessions) throws SQLException {
    try (Connection harness = database.connect();
        Statement statement = harness.createStatement()) {
      await()
          .until(
              () -> {
                try (ResultSet row =
                    statement.executeQuery(
                        "SELECT count(*) FROM information_schema.processlist"
                            + " WHERE STATE LIKE 'Waiting for table metadata lock'")) {
                  row.next();
                  return row.getInt(1) == sessions;
                }
              });
    }
  }

  private static Connection app(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
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
