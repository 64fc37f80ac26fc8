package dev.phased.sample.checkout;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.io.Closeable;
import java.util.Map;

/** The running service. */
public final class Checkout implements Closeable {
  private final HikariDataSource pool;
  private final Javalin server;

  private Checkout(HikariDataSource pool, Javalin server) {
    this.pool = pool;
    this.server = server;
  }

  /** Serves until the process is told to stop. */
  public static void main(String[] arguments) {
    try {
      Checkout checkout = start(System.getenv());
      Runtime.getRuntime().addShutdownHook(new Thread(checkout::close));
      System.out.println("checkout-v2-naive listens on port " + checkout.port());
    } catch (RuntimeException e) {
      System.err.println("checkout-v2-naive cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Connects, listens and returns; what it needs is named as in {@link Settings}. */
  public static Checkout start(Map<String, String> environment) {
    Settings settings = Settings.from(environment);
    HikariDataSource pool = connect(settings);
    try {
      Javalin server = OrdersApi.serve(new Orders(pool)).start(settings.port());
      return new Checkout(pool, server);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    pool.close();
  }

  private static HikariDataSource connect(Settings settings) {
    HikariConfig config = new HikariConfig();
    config.setDriverClassName(driver(settings.jdbcUrl()));
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    // PostgreSQL's driver knows the first and passes over the rest, the others the other way round.
    config.addDataSourceProperty("ApplicationName", "checkout-v2-naive");
    config.addDataSourceProperty("connectionAttributes", "program_name:checkout-v2-naive");
    config.addDataSourceProperty("connectionTimeZone", "UTC");
    config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
    config.setPoolName("checkout");
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  private static String driver(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:mysql:")) {
      return "com.mysql.cj.jdbc.Driver";
    }
    return jdbcUrl.startsWith("jdbc:mariadb:")
        ? "org.mariadb.jdbc.Driver"
        : "org.postgresql.Driver";
  }
}
