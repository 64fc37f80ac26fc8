package dev.phased.liquibase.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.phased.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.AbstractDataSource;

class SpringSourcesTest {
  private static final Logger LOGGER = Logger.getLogger("");

  private final Level before = LOGGER.getLevel();
  private final TestServer.Database database = TestServer.database("spring");
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  @TempDir Path directory;

  @BeforeEach
  void table() throws Exception {
    LOGGER.setLevel(Level.INFO);
    LOGGER.addHandler(handler);
    database.execute("CREATE TABLE orders (id int PRIMARY KEY)");
    Files.writeString(
        directory.resolve("changelog.sql"),
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand lock_timeout=300ms
        ALTER TABLE orders ADD COLUMN note text;
        """);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
    LOGGER.setLevel(before);
  }

  @Test
  void namesTheHolderOfALockThoughThePoolHasOneConnection() throws Exception {
    try (HikariDataSource pool = pool()) {
      assertThat(update(pool)).contains("nightly report").doesNotContain("this one connection");
    }
  }

  @Test
  void saysWhatToSetIfSpringCannotTakeTheDataSourceApart() throws Exception {
    try (HikariDataSource pool = pool()) {
      assertThat(update(new Opaque(pool)))
          .contains("liquibase.command.url")
          .doesNotContain("nightly report");
    }
  }

  /** Updates while somebody holds a lock, for two tries, and returns what was logged. */
  private String update(DataSource source) throws Exception {
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SET application_name = 'nightly report'");
      statement.execute("SELECT * FROM orders");
      Future<?> start = TestServer.THREADS.submit(() -> start(source));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> start.isDone() || logs().contains("try 2 failed"));
      holder.rollback();
      start.get();
    }
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("1");
    return logs();
  }

  private void start(DataSource source) {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("application", Map.of()));
      context.registerBean(
          SpringLiquibase.class,
          () -> {
            SpringLiquibase liquibase = new SpringLiquibase();
            liquibase.setDataSource(source);
            liquibase.setChangeLog("file:" + directory.resolve("changelog.sql"));
            return liquibase;
          });
      new SpringSettings().initialize(context);
      context.refresh();
    }
  }

  private HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(1);
    return pool;
  }

  private String logs() {
    return String.join("\n", logged);
  }

  /** Tells nothing of what it connects with. */
  private static final class Opaque extends AbstractDataSource {
    private final DataSource inner;

    Opaque(DataSource inner) {
      this.inner = inner;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return inner.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return inner.getConnection(user, password);
    }
  }
}
