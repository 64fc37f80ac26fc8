package dev.phased.compat.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phased.compat.database.Database;
import java.time.Duration;

/** The connections of an app that runs in this JVM. They say whose they are. */
final class Pool implements AutoCloseable {
  private static final int MANY = 10;
  private static final Duration WAITED_FOR = Duration.ofSeconds(10);

  private final HikariDataSource source;

  private Pool(HikariDataSource source) {
    this.source = source;
  }

  static Pool open(String version, Database database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("phased-" + version + "-" + database.name());
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(MANY);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(WAITED_FOR.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setThreadFactory(Pool::thread);
    if (database.url().startsWith("jdbc:postgresql:")) {
      config.addDataSourceProperty("ApplicationName", version);
    }
    return new Pool(new HikariDataSource(config));
  }

  HikariDataSource source() {
    return source;
  }

  /** How many connections were taken and not given back. */
  int taken() {
    return source.getHikariPoolMXBean().getActiveConnections();
  }

  @Override
  public void close() {
    source.close();
  }

  /** Not in the context of the version, which would look as if it had left threads behind. */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "phased-pool");
    thread.setDaemon(true);
    thread.setContextClassLoader(Pool.class.getClassLoader());
    return thread;
  }
}
