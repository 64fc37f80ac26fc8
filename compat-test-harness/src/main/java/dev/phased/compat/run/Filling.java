package dev.phased.compat.run;

import dev.phased.compat.Fill;
import dev.phased.compat.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the rows that a matrix wants, in the database itself, the same ones each time. */
final class Filling {
  static final Filling NONE = new Filling(List.of());

  private final List<Fill> fills;

  Filling(List<Fill> fills) {
    this.fills = List.copyOf(fills);
  }

  boolean isEmpty() {
    return fills.isEmpty();
  }

  /**
   * Fills the tables.
   *
   * @throws FillException if the database refuses it
   */
  void into(Database database) {
    for (Fill fill : fills) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        String product = connection.getMetaData().getDatabaseProductName();
        for (String sql : statements(fill, product)) {
          statement.execute(sql);
        }
      } catch (SQLException e) {
        throw new FillException(TransitionTexts.notFilled(fill, e), e);
      }
    }
  }

  static List<String> statements(Fill fill, String product) {
    String insert =
        "INSERT INTO " + fill.table() + " (" + fill.columns() + ") " + rows(fill, product);
    return switch (product) {
      case "MySQL" ->
          List.of(
              "SET SESSION cte_max_recursion_depth = " + fill.rows(),
              "SET SESSION rand_seed1 = 42, rand_seed2 = 42",
              insert,
              "ANALYZE TABLE " + fill.table());
      case "MariaDB" ->
          List.of(
              "SET SESSION max_recursive_iterations = " + fill.rows(),
              "SET SESSION rand_seed1 = 42, rand_seed2 = 42",
              insert,
              "ANALYZE TABLE " + fill.table());
      default -> List.of("SELECT setseed(0.42)", insert, "ANALYZE " + fill.table());
    };
  }

  private static String rows(Fill fill, String product) {
    if (product.equals("PostgreSQL")) {
      return "SELECT " + fill.values() + " FROM generate_series(1, " + fill.rows() + ") AS s (n)";
    }
    return "WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < "
        + fill.rows()
        + ") SELECT "
        + fill.values()
        + " FROM s";
  }
}
