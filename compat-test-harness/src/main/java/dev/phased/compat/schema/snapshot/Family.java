package dev.phased.compat.schema.snapshot;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.regex.Pattern;

/**
 * Types that write the same value in the same way, so that a value can be followed from one to the
 * other: a way down that narrows a column may cut or round what it holds.
 */
final class Family {
  private static final String NUMBERS = "exact numbers";
  private static final String TEXTS = "texts";
  private static final Pattern ZEROS_AT_THE_END = Pattern.compile("\\.?0+$");

  private Family() {}

  /** The family of a column's type; the name of the type if it has no other members. */
  static String of(ResultSetMetaData columns, int column) throws SQLException {
    return switch (columns.getColumnType(column)) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL ->
          NUMBERS;
      case Types.VARCHAR, Types.LONGVARCHAR, Types.NVARCHAR, Types.LONGNVARCHAR -> TEXTS;
      default -> columns.getColumnTypeName(column);
    };
  }

  /** A value without what only its column's scale adds: 2.50 is 2.5. */
  static String plain(String text, int type) {
    boolean scaled = type == Types.NUMERIC || type == Types.DECIMAL;
    return scaled && text.indexOf('.') >= 0
        ? ZEROS_AT_THE_END.matcher(text).replaceFirst("")
        : text;
  }
}
