package dev.phased.compat.schema.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database that a test changes, and what is seen of it. */
final class Shop implements AutoCloseable {
  private final Connection connection;

  Shop(Connection connection, List<String> statements) throws SQLException {
    this.connection = connection;
    execute(statements);
  }

  void execute(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  Snapshot snapshot() throws SQLException {
    return Snapshot.of(connection);
  }

  Connection connection() {
    return connection;
  }

  /** What is said after statements, one sentence each. */
  List<String> after(String statements) throws SQLException {
    Snapshot before = snapshot();
    execute(List.of(statements.split(";;\\s*")));
    return before.differencesTo(snapshot()).stream().map(Difference::sentence).toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
