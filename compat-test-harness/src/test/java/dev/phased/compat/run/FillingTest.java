package dev.phased.compat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.Fill;
import dev.phased.compat.database.Database;
import dev.phased.compat.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FillingTest {
  private static final int ROWS = 5000;

  @ParameterizedTest
  @EnumSource(names = {"EMBEDDED", "MYSQL_8_0", "MARIADB_11_4"})
  void makesAsManyRowsAsWantedAndTheSameOnesEachTime(TestServers server) throws Exception {
    Class<?> filled = server.vendor().isMySqlLike() ? OnMySqlOrMariaDb.class : OnPostgres.class;

    String first = rows(server, filled);

    assertThat(first).startsWith(ROWS + " rows, customer 1 to " + ROWS);
    assertThat(rows(server, filled)).isEqualTo(first);
  }

  private static String rows(TestServers server, Class<?> filled) throws SQLException {
    Database database = server.get().create("filling");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE orders (customer VARCHAR(80), number INT, total INT)");
      new Filling(fills(filled)).into(database);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*), min(number), max(number), sum(total), count(DISTINCT customer)"
                  + " FROM orders")) {
        row.next();
        assertThat(row.getInt(5)).as("customers").isEqualTo(ROWS);
        return "%d rows, customer %d to %d, total %s"
            .formatted(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4));
      }
    } finally {
      server.get().drop(database);
    }
  }

  private static List<Fill> fills(Class<?> type) {
    return Arrays.asList(type.getAnnotationsByType(Fill.class));
  }

  @Fill(
      table = "orders",
      rows = ROWS,
      columns = "customer, number, total",
      values = "concat('customer ', n), n, floor(random() * 10000)")
  private static final class OnPostgres {}

  @Fill(
      table = "orders",
      rows = ROWS,
      columns = "customer, number, total",
      values = "concat('customer ', n), n, floor(rand() * 10000)")
  private static final class OnMySqlOrMariaDb {}
}
