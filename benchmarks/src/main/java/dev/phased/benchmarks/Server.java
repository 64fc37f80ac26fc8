package dev.phased.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server that keeps its promises as one in production does: every commit is on the disk before
 * the client hears of it. Tests have that turned off.
 */
final class Server implements AutoCloseable {
  static final String USER = "postgres";

  private final EmbeddedPostgres postgres;
  private int databases;

  private Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static Server start() throws IOException, SQLException {
    Server server =
        new Server(
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start());
    String durable =
        server.query(USER, "SELECT bool_and(setting = 'on') FROM pg_settings WHERE " + DURABLE);
    if (!"t".equals(durable)) {
      throw new IOException("The server does not do what it was asked for.");
    }
    return server;
  }

  private static final String DURABLE =
      "name IN ('fsync', 'synchronous_commit', 'full_page_writes')";

  int port() {
    return postgres.getPort();
  }

  /** Makes a new database and returns its name. */
  String create() throws SQLException {
    String name = "run_" + ++databases;
    execute("CREATE DATABASE " + name);
    return name;
  }

  void drop(String database) throws SQLException {
    execute("DROP DATABASE " + database);
  }

  /** The first column of the first row. */
  String query(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect(USER);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(port(), database), USER, USER);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
