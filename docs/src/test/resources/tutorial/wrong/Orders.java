package com.acme.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public final class Orders {
  private final DataSource source;

  public Orders(DataSource source) {
    this.source = source;
  }

  /** Places an order of so many cents, and returns its id. */
  public long place(long total) throws SQLException {
    return one("INSERT INTO orders (total_cents) VALUES (?) RETURNING id", total);
  }

  /** The total of an order, in cents. */
  public long total(long id) throws SQLException {
    return one("SELECT total_cents FROM orders WHERE id = ?", id);
  }

  private long one(String sql, long parameter) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
