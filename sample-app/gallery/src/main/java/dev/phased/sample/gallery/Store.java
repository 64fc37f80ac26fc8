package dev.phased.sample.gallery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values. A version of it is a pair of statements: {@code write}, which has the value for
 * each parameter and returns an id, and {@code read}, which has the id and returns the value.
 */
public final class Store {
  private final DataSource source;
  private final String write;
  private final String read;

  Store(DataSource source, Properties statements) {
    this.source = source;
    this.write = Objects.requireNonNull(statements.getProperty("write"));
    this.read = Objects.requireNonNull(statements.getProperty("read"));
  }

  public long write(String value) throws SQLException {
    return Long.parseLong(Objects.requireNonNull(one(write, value)));
  }

  public @Nullable String read(long id) throws SQLException {
    return one(read, id);
  }

  private @Nullable String one(String sql, Object parameter) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int parameters = statement.getParameterMetaData().getParameterCount();
      for (int i = 1; i <= parameters; i++) {
        statement.setObject(i, parameter);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }
}
