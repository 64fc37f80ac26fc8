package dev.phased.sample.checkout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The orders in the database. */
final class Orders {
  private static final String SELECT =
      "SELECT id, customer, total_amount, delivery, placed_at FROM orders ";

  private final DataSource database;

  Orders(DataSource database) {
    this.database = database;
  }

  /** Returns the id of the new order. */
  long place(String customer, int totalCents, String delivery) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO orders (customer, total_amount, delivery) VALUES (?, ?, ?)",
                new String[] {"id"})) {
      insert.setString(1, customer);
      insert.setInt(2, totalCents);
      insert.setString(3, delivery);
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
      }
    }
  }

  Optional<Order> find(long id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + "WHERE id = ?")) {
      select.setLong(1, id);
      return read(select).stream().findFirst();
    }
  }

  /** Oldest first. */
  List<Order> of(String customer) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(SELECT + "WHERE customer = ? ORDER BY id")) {
      select.setString(1, customer);
      return read(select);
    }
  }

  /** Returns whether there is such an order. */
  boolean changeTotal(long id, int totalCents) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE orders SET total_amount = ? WHERE id = ?")) {
      update.setInt(1, totalCents);
      update.setLong(2, id);
      return update.executeUpdate() == 1;
    }
  }

  long revenue() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT COALESCE(SUM(total_amount), 0) FROM orders");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<Order> read(PreparedStatement select) throws SQLException {
    List<Order> orders = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        orders.add(
            new Order(
                rows.getLong("id"),
                rows.getString("customer"),
                rows.getInt("total_amount"),
                Delivery.ofStored(rows.getString("delivery")),
                placedAt(rows)));
      }
    }
    return orders;
  }

  private static Instant placedAt(ResultSet row) throws SQLException {
    return row.getObject("placed_at", OffsetDateTime.class).toInstant();
  }
}
