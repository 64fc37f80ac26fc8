package dev.phased.sample.checkout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The columns that hold an order's total at the moment. Nothing of this is remembered from one
 * transaction to the next, because the schema changes while the service runs.
 */
enum TotalColumns {
  OLD("total_amount", "'EUR'"),
  OLD_AND_NEW("COALESCE(total_amount_minor, total_amount)", "COALESCE(currency, 'EUR')"),
  NEW("total_amount_minor", "currency");

  private static final String QUERY =
      "SELECT column_name FROM information_schema.columns WHERE table_schema = ?"
          + " AND table_name = 'orders' AND column_name IN ('total_amount', 'total_amount_minor')";

  private final String total;
  private final String currency;

  TotalColumns(String total, String currency) {
    this.total = total;
    this.currency = currency;
  }

  /** Looks at the schema. */
  static TotalColumns in(Connection connection) throws SQLException {
    Set<String> names = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, schema(connection));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    if (!names.contains("total_amount_minor")) {
      return OLD;
    }
    return names.contains("total_amount") ? OLD_AND_NEW : NEW;
  }

  /** What MySQL calls a schema is a catalog to JDBC. */
  private static String schema(Connection connection) throws SQLException {
    String schema = connection.getSchema();
    return schema == null ? connection.getCatalog() : schema;
  }

  /** The SQL expression of the total, from the new column if that has it. */
  String total() {
    return this == OLD_AND_NEW && Fault.NULL_IS_ZERO.isPresent() ? "total_amount_minor" : total;
  }

  /** The SQL expression of the currency. */
  String currency() {
    return currency;
  }

  /** What to write into which column. */
  Map<String, Object> values(long total, String currency) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (this != NEW) {
      boolean net = this == OLD_AND_NEW && Fault.NET_TOTALS.isPresent();
      values.put("total_amount", Math.toIntExact(net ? total * 100 / 119 : total));
    }
    if (this != OLD) {
      values.put("total_amount_minor", total);
      values.put("currency", currency);
    }
    return values;
  }
}
