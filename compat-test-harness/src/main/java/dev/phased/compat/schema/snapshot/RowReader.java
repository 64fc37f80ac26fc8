package dev.phased.compat.schema.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a table as a stream, without holding it. */
final class RowReader {
  private static final int AT_A_TIME = 1000;
  private static final int LONGEST_NAME = 60;

  private final Connection connection;
  private final Digest digest = new Digest();

  RowReader(Connection connection) {
    this.connection = connection;
  }

  TableRows read(Map<String, String> table, Path file) throws SQLException, IOException {
    List<String> key = key(table);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(fetchSize());
      try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table.get("from"))) {
        ResultSetMetaData meta = rows.getMetaData();
        SortedMap<String, Integer> positions = new TreeMap<>();
        SortedMap<String, String> columns = new TreeMap<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
          positions.put(meta.getColumnName(column), column);
          columns.put(meta.getColumnName(column), Family.of(meta, column));
        }
        long count = write(rows, positions, key, file);
        return new TableRows(String.valueOf(table.get("label")), columns, key, count, file);
      }
    }
  }

  private long write(
      ResultSet rows, SortedMap<String, Integer> positions, List<String> key, Path file)
      throws SQLException, IOException {
    int[] at = positions.values().stream().mapToInt(Integer::intValue).toArray();
    int[] types = new int[at.length];
    for (int column = 0; column < at.length; column++) {
      types[column] = rows.getMetaData().getColumnType(at[column]);
    }
    long[] digests = new long[at.length];
    try (TableRows.Writer writer = new TableRows.Writer(file)) {
      while (rows.next()) {
        for (int column = 0; column < at.length; column++) {
          digests[column] = digest.of(rows, at[column], types[column]);
        }
        writer.add(name(rows, key), digests);
      }
      return writer.count();
    }
  }

  /** Such as {@code id=7}; what is too long is cut, since it names a row and does not tell it. */
  private static String name(ResultSet row, List<String> key) throws SQLException {
    StringJoiner name = new StringJoiner(" ");
    for (String column : key) {
      name.add(column + "=" + row.getString(column));
    }
    String whole = name.toString();
    return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME) + "…";
  }

  private List<String> key(Map<String, String> table) throws SQLException {
    TreeMap<Short, String> columns = new TreeMap<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getPrimaryKeys(
                orNull(table.get("catalog")), orNull(table.get("schema")), table.get("name"))) {
      while (keys.next()) {
        columns.put(keys.getShort("KEY_SEQ"), keys.getString("COLUMN_NAME"));
      }
    }
    return new ArrayList<>(columns.values());
  }

  /** MySQL's driver streams only if it is told so by this number. */
  private int fetchSize() throws SQLException {
    return connection.getMetaData().getDriverName().startsWith("MySQL")
        ? Integer.MIN_VALUE
        : AT_A_TIME;
  }

  private static @Nullable String orNull(@Nullable String name) {
    return name == null || name.isEmpty() ? null : name;
  }
}
