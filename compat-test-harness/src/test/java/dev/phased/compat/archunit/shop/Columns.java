package dev.phased.compat.archunit.shop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at the schema where anybody might. */
public final class Columns {
  private Columns() {}

  /** Whether customers have an address. */
  public static boolean addressKnown(Connection connection) throws SQLException {
    try (ResultSet columns =
        connection.getMetaData().getColumns(null, null, "customers", "email")) {
      return columns.next();
    }
  }
}
