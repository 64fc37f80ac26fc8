package dev.phased.dialect;

import dev.phased.Timeouts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/** Work and tools as the tests of the dialects need them. */
final class Given {
  private Given() {}

  static Timeouts timeouts(Duration lock, Duration statement, int retries) {
    return new Timeouts(
        lock,
        statement,
        retries,
        Duration.ofMinutes(5),
        Timeouts.Origin.DIRECTIVE,
        Timeouts.Origin.DIRECTIVE);
  }

  static Timeouts lock(Duration lock, int retries) {
    return timeouts(lock, Duration.ZERO, retries);
  }

  static Work work(String sql, Timeouts timeouts) {
    return new Work("V2__change.sql", Optional.of(sql), timeouts, true);
  }

  /** Waits between the tries are what the test makes of them. */
  static Tools tools(Sleeper sleeper) {
    return new Tools(InstantSource.system(), new Random(1), sleeper, Duration.ofSeconds(30));
  }

  static Tools tools() {
    return tools(Sleeper.REAL);
  }

  static SqlAction executes(String... statements) {
    return connection -> {
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    };
  }

  static void execute(Connection connection, String sql) throws SQLException {
    executes(sql).run(connection);
  }

  static String query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
