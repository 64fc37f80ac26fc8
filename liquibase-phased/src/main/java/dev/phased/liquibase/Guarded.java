package dev.phased.liquibase;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;

/**
 * Has Liquibase work for a while on a connection that a dialect guards, which is the same session.
 */
final class Guarded {
  private Guarded() {}

  /**
   * Runs {@code body}, with {@code connection} as the one of {@code database}.
   *
   * <p>Liquibase's own setter would also change the autocommit mode, and remember the wrong one to
   * restore, so the field is set.
   */
  static void run(Database database, Connection connection, CarriedException.Body body)
      throws SQLException {
    JdbcConnection own = (JdbcConnection) database.getConnection();
    if (own.getUnderlyingConnection() == connection
        || !(database instanceof AbstractJdbcDatabase jdbc)) {
      CarriedException.carrying(body);
      return;
    }
    Field field = field();
    try {
      field.set(jdbc, new JdbcConnection(connection));
      try {
        CarriedException.carrying(body);
      } finally {
        field.set(jdbc, own);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field() {
    try {
      Field field = AbstractJdbcDatabase.class.getDeclaredField("connection");
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(
          "This version of Liquibase keeps its connection where phased cannot guard it. Use a"
              + " version that phased was tested with.",
          e);
    }
  }
}
