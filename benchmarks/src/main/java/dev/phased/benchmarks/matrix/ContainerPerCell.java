package dev.phased.benchmarks.matrix;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A container and all migrations for each cell: the way Testcontainers' own guide does it. */
final class ContainerPerCell {
  private ContainerPerCell() {}

  /** The time after each cell of the grid, state by state, in ms since the start. */
  static List<Double> run(String image, int versions, int states) throws SQLException {
    List<Double> times = new ArrayList<>();
    long start = System.nanoTime();
    for (int state = 1; state <= states; state++) {
      for (int version = 1; version <= versions; version++) {
        try (PostgreSQLContainer postgres = new PostgreSQLContainer(image)) {
          postgres.start();
          Flyway.configure()
              .dataSource(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())
              .locations("filesystem:" + Migrations.DIRECTORY)
              .target(String.valueOf(state))
              .load()
              .migrate();
          scenario(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        }
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return times;
  }

  /** With a pool of its own, as an app has. */
  static void scenario(String url, String user, String password) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMinimumIdle(0);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      Grid.scenario(new Orders(pool));
    }
  }
}
