package dev.phased.benchmarks.matrix;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** What no harness can do without: clone the database, run the scenario, drop the clone. */
final class BareClones implements AutoCloseable {
  private static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private BareClones(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A server with a database for each state. */
  static BareClones prepare(int states) throws IOException, SQLException {
    BareClones bare = new BareClones(EmbeddedPostgres.builder().start());
    for (int state = 1; state <= states; state++) {
      bare.execute("CREATE DATABASE s" + state);
      Flyway.configure()
          .dataSource(bare.server.getDatabase(USER, "s" + state))
          .locations("filesystem:" + Migrations.DIRECTORY)
          .target(String.valueOf(state))
          .load()
          .migrate();
    }
    return bare;
  }

  /** The cells of {@code versions} on {@code states}, one after the other, in ms. */
  double run(int versions, int states) throws SQLException {
    long start = System.nanoTime();
    for (int state = 1; state <= states; state++) {
      for (int version = 1; version <= versions; version++) {
        String clone = "clone_" + state + "_" + version;
        execute("CREATE DATABASE " + clone + " TEMPLATE s" + state);
        ContainerPerCell.scenario(server.getJdbcUrl(USER, clone), USER, USER);
        execute("DROP DATABASE " + clone + " WITH (FORCE)");
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
