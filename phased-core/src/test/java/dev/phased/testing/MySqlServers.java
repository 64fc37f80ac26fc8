package dev.phased.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;

/**
 * One MySQL and one MariaDB for all tests of a JVM, each in a container; each test takes a database
 * of its own. Testcontainers removes them when the JVM ends. Without an engine or the image, the
 * test is skipped and says why.
 */
public final class MySqlServers {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** They have no crash to survive. */
  private static final String[] QUICK = {
    "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--skip-log-bin"
  };

  private static final Server MYSQL =
      new Server(
          "mysql:8.0",
          () -> new MySQLContainer("mysql:8.0").withUsername("root").withCommand(QUICK));
  private static final Server MARIADB =
      new Server(
          "mariadb:11.4",
          () ->
              new MariaDBContainer("mariadb:11.4")
                  .withUsername("root")
                  .withPassword("test")
                  .withCommand(QUICK));

  private MySqlServers() {}

  /** A new empty database on MySQL 8.0; skips the test if there is none. */
  public static Database mysql(String name) {
    return MYSQL.database(name, "jdbc:mysql");
  }

  /** A new empty database on MariaDB 11.4; skips the test if there is none. */
  public static Database mariadb(String name) {
    return MARIADB.database(name, "jdbc:mariadb");
  }

  /** The same through MySQL's driver. */
  public static Database mariadbThroughMysqlDriver(String name) {
    return MARIADB.database(name, "jdbc:mysql");
  }

  private static final class Server {
    private final String image;
    private final Supplier<JdbcDatabaseContainer<?>> definition;
    private JdbcDatabaseContainer<?> container;
    private boolean missing;

    Server(String image, Supplier<JdbcDatabaseContainer<?>> definition) {
      this.image = image;
      this.definition = definition;
    }

    Database database(String name, String scheme) {
      JdbcDatabaseContainer<?> running = running();
      String unique =
          name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")
              + "_"
              + NUMBER.incrementAndGet();
      Database database =
          new Database(unique, scheme, running.getHost() + ":" + running.getMappedPort(3306));
      new Database("mysql", scheme, database.address).execute("CREATE DATABASE " + unique);
      return database;
    }

    private synchronized JdbcDatabaseContainer<?> running() {
      if (container == null) {
        // Asking an engine that does not answer takes minutes: once is enough.
        missing = missing || !hasImage();
        assumeTrue(!missing, "no container engine with a local image " + image);
        JdbcDatabaseContainer<?> started = definition.get();
        started.start();
        container = started;
      }
      return container;
    }

    private boolean hasImage() {
      try {
        DockerClientFactory docker = DockerClientFactory.instance();
        if (!docker.isDockerAvailable()) {
          return false;
        }
        docker.client().inspectImageCmd(image).exec();
        return true;
      } catch (RuntimeException e) {
        return false;
      }
    }
  }

  /**
   * A database of a server; the user root may do everything.
   *
   * @param name its name on the server
   * @param scheme the driver's
   * @param address host and port
   */
  public record Database(String name, String scheme, String address) {
    /** Its JDBC URL. */
    public String url() {
      return scheme
          + "://"
          + address
          + "/"
          + name
          + "?allowPublicKeyRetrieval=true&sslMode="
          + (scheme.endsWith("mariadb") ? "disable" : "DISABLED");
    }

    /** The user that owns it. */
    public String user() {
      return "root";
    }

    /** That user's password. */
    public String password() {
      return "test";
    }

    /** A new connection, in autocommit mode. */
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url(), user(), password());
    }

    /** Runs statements that return nothing, one by one. */
    public void execute(String... statements) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(String.join(";", statements), e);
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
