package dev.phased.benchmarks.matrix;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The app: orders behind two statements. */
public final class Orders implements Grid.Ledger {
  private final DataSource source;

  Orders(DataSource source) {
    this.source = source;
  }

  @Override
  public long place(long total) throws SQLException {
    return one("INSERT INTO orders (total) VALUES (?) RETURNING id", total);
  }

  @Override
  public long total(long id) throws SQLException {
    return one("SELECT total FROM orders WHERE id = ?", id);
  }

  private long one(String sql, long parameter) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
