package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.phased.Phase;
import dev.phased.Phased;
import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockRetryTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void aTable() {
    project =
        Project.of(
            directory, "V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int PRIMARY KEY);");
    project.flyway().migrate();
    project.write(
        "V2__column.sql",
        "-- phased: expand lock_timeout=100ms\nALTER TABLE t ADD COLUMN note text;");
  }

  @Test
  void aMigrationThatWaitsForALockTriesAgainUntilItGetsIt() throws Exception {
    try (Connection reader = project.database().connect()) {
      reader.setAutoCommit(false);
      read(reader);
      Future<MigrateResult> migration = TestServer.THREADS.submit(() -> project.flyway().migrate());
      Awaitility.await().atMost(LONG).until(this::someoneWaitsForTheTable);
      Awaitility.await().atMost(LONG).until(() -> !someoneWaitsForTheTable());
      assertThat(project.history()).doesNotContain("V2__column.sql");
      reader.commit();
      migration.get();
    }
    assertThat(project.history()).contains("V2__column.sql");
  }

  @Test
  void outOfRetriesTheErrorNamesTheBlockerAndNothingIsApplied() throws Exception {
    project.write(
        "V2__column.sql",
        "-- phased: expand lock_timeout=500ms\nALTER TABLE t ADD COLUMN note text;");
    Flyway flyway = project.flyway("retries", "2");
    try (Connection reader = project.database().connect()) {
      reader.setAutoCommit(false);
      read(reader);
      int blocker = pid(reader);

      assertThatThrownBy(flyway::migrate)
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("V2__column.sql")
          .hasMessageContaining("session " + blocker)
          .hasMessageContaining("idle in transaction")
          .hasMessageContaining("SELECT pg_terminate_backend(" + blocker + ")");
    }
    assertThat(project.history()).containsExactly("V1__t.sql");
    flyway.migrate();
    assertThat(project.history()).contains("V2__column.sql");
  }

  @Test
  void theErrorOfAMigrationInJavaNamesTheBlockerToo() throws Exception {
    project.write("V2__column.sql", "-- phased: expand\nSELECT 1;");
    Flyway flyway = project.configure().javaMigrations(new V3__InJava()).load();
    assertNamesTheBlocker(flyway);
  }

  @Test
  void theErrorOfAMigrationOutsideATransactionNamesTheBlockerToo() throws Exception {
    project.write(
        "V2__column.sql",
        "-- phased: expand lock_timeout=500ms retries=0\nCREATE INDEX CONCURRENTLY i ON t (id);");
    assertNamesTheBlocker(project.flyway());
  }

  @Test
  void inAGroupTheErrorNamesTheBlockerToo() throws Exception {
    project.write(
        "V2__column.sql",
        "-- phased: expand lock_timeout=500ms retries=0\nALTER TABLE t ADD COLUMN note text;");
    assertNamesTheBlocker(project.configure().group(true).load());
  }

  @Test
  void inAGroupWhatCameBeforeTheRetriedMigrationStays() throws Exception {
    project.write("V3__other.sql", "-- phased: expand\nCREATE TABLE other (id int);");
    try (Connection reader = project.database().connect()) {
      reader.setAutoCommit(false);
      read(reader);
      Future<MigrateResult> migration =
          TestServer.THREADS.submit(() -> project.configure().group(true).load().migrate());
      Awaitility.await().atMost(LONG).until(this::someoneWaitsForTheTable);
      reader.commit();
      assertThat(migration.get().migrationsExecuted).isEqualTo(2);
    }
  }

  @Test
  void aStatementThatRunsTooLongIsStopped() {
    project.write(
        "V2__column.sql", "-- phased: expand statement_timeout=200ms\nSELECT pg_sleep(60);");

    assertThatThrownBy(() -> project.flyway().migrate())
        .hasMessageContaining("V2__column.sql")
        .hasMessageContaining("statement_timeout")
        .hasMessageContaining("Next: make the statement smaller");
    assertThat(project.history()).containsExactly("V1__t.sql");
  }

  @Test
  void aPoolGetsItsConnectionsBackAsTheyWere() throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(project.database().url());
      pool.setUsername(project.database().user());
      pool.setPassword(project.database().password());
      pool.setMaximumPoolSize(3);
      String before = limits(pool);
      project.write("V3__out.sql", "-- phased: expand\nVACUUM t;");

      project.configure().dataSource(pool).load().migrate();

      for (int i = 0; i < 3; i++) {
        assertThat(limits(pool)).isEqualTo(before);
      }
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
  }

  private void assertNamesTheBlocker(Flyway flyway) throws Exception {
    try (Connection writer = project.database().connect()) {
      writer.setAutoCommit(false);
      try (Statement statement = writer.createStatement()) {
        statement.execute("INSERT INTO t VALUES (1)");
      }
      int blocker = pid(writer);

      assertThatThrownBy(flyway::migrate)
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("In the way, as last seen:")
          .hasMessageContaining("session " + blocker)
          .hasMessageContaining("SELECT pg_terminate_backend(" + blocker + ")");
    }
  }

  private static String limits(HikariDataSource pool) throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT current_setting('lock_timeout') || current_setting('statement_timeout')")) {
      row.next();
      return row.getString(1) + connection.getAutoCommit();
    }
  }

  private boolean someoneWaitsForTheTable() {
    return "t"
        .equals(
            project
                .database()
                .query(
                    "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted"
                        + " AND relation = 't'::regclass)"));
  }

  private static void read(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT * FROM t");
    }
  }

  private static int pid(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** A migration that a user hands to Flyway as an object. */
  @Phased(phase = Phase.EXPAND, lockTimeout = "500ms", retries = 0)
  static final class V3__InJava extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute("ALTER TABLE t ADD COLUMN note text");
      }
    }
  }
}
