package dev.phased.ways;

import dev.phased.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database with orders in it, which the changes widen, fill and narrow.
 *
 * @param database where they are
 */
record Shop(TestServer.Database database) {
  /** One with an empty schema {@code public}, as Flyway wants it at first. */
  static Shop open(String name) {
    TestServer.Database database = TestServer.database(name);
    database.execute(
        """
        CREATE SCHEMA shop;
        CREATE TABLE shop.orders (id int PRIMARY KEY, source text NOT NULL);
        INSERT INTO shop.orders VALUES (1, 'web'), (2, 'phone')
        """);
    return new Shop(database);
  }

  /** A transaction of a session named {@code reporting} that keeps everybody off the orders. */
  Connection lockOrders() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            database.url() + "?ApplicationName=reporting", database.user(), database.password());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE shop.orders IN ACCESS EXCLUSIVE MODE");
    }
    return connection;
  }

  /** The names of the columns of the orders. */
  String columns() {
    return database.query(
        """
        SELECT string_agg(column_name, ' ' ORDER BY ordinal_position) FROM information_schema.columns
        WHERE table_schema = 'shop' AND table_name = 'orders'
        """);
  }

  /** How many orders the migration in the phase migrate has still to fill. */
  String unfilled() {
    return database.query("SELECT count(*) FROM shop.orders WHERE channel IS NULL");
  }
}
