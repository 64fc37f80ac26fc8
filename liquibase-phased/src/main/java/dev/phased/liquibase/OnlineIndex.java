package dev.phased.liquibase;

import java.util.List;
import java.util.stream.Collectors;
import liquibase.database.Database;

/**
 * An index that a changeset builds beside the traffic.
 *
 * @param name as it is written in SQL
 * @param table as it is written in SQL
 * @param unique whether it is
 * @param columns as they are written in SQL
 */
record OnlineIndex(String name, String table, boolean unique, List<String> columns) {
  /**
   * Fails if another index has the name. A changeset that runs again must pass over the index that
   * it built before, with IF NOT EXISTS, but never over one that merely has its name.
   */
  String refuseAnother() {
    return """
        DO $phased$ DECLARE another text; BEGIN \
        SELECT pg_get_indexdef(i.indexrelid) INTO another \
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
        JOIN pg_class t ON t.oid = %s::regclass AND t.relnamespace = c.relnamespace \
        WHERE c.relname = %s AND (i.indrelid <> t.oid OR i.indisunique <> %s \
        OR i.indpred IS NOT NULL%s); \
        IF another IS NOT NULL THEN \
        RAISE EXCEPTION 'This changeset cannot build its index: another one has that name: %%', \
        another USING HINT = 'Give the index of the changeset another name.'; \
        END IF; END $phased$"""
        .formatted(literal(table), ident(name), unique, otherColumns());
  }

  /** Expressions are written in many ways, so that only plain columns are compared. */
  private String otherColumns() {
    if (!columns.stream().allMatch(column -> column.matches("\\w+|\"[^\"]+\""))) {
      return "";
    }
    return """
         OR ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY k(attnum, n) \
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum \
        WHERE k.n <= i.indnkeyatts ORDER BY k.n) <> ARRAY[%s]"""
        .formatted(columns.stream().map(OnlineIndex::ident).collect(Collectors.joining(", ")));
  }

  static List<String> escape(Database database, List<String> columns) {
    return columns.stream()
        .map(column -> database.escapeColumnName(null, null, null, column))
        .toList();
  }

  /** A name as the catalog has it, from how it is written. */
  static String ident(String written) {
    return "(parse_ident(" + literal(written) + "))[1]";
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
