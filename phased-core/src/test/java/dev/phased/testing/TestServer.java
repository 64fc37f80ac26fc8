package dev.phased.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded PostgreSQL for all tests of a JVM; each test takes a database of its own. */
public final class TestServer {
  /** The common pool may have a single thread, on which tests that wait for one another hang. */
  public static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "test");
            thread.setDaemon(true);
            return thread;
          });

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestServer() {}

  /** A new empty database. */
  public static Database database(String name) {
    String unique =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")
            + "_"
            + NUMBER.incrementAndGet();
    Database database = new Database("postgres");
    database.execute("CREATE DATABASE " + unique);
    return new Database(unique);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("max_prepared_transactions", "10")
          // It has no crash to survive.
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A database of the server; anyone who knows the user postgres may connect.
   *
   * @param name its name on the server
   */
  public record Database(String name) {
    /** Its JDBC URL. */
    public String url() {
      return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    /** The user that owns it. */
    public String user() {
      return "postgres";
    }

    /** That user's password. */
    public String password() {
      return "postgres";
    }

    /** A new connection, in autocommit mode. */
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url(), user(), password());
    }

    /** Runs statements that return nothing. */
    public void execute(String sql) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    /** The first column of the first row as text; null if there is no row or no value. */
    public String query(String sql) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? rows.getString(1) : null;
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
