package dev.phased.liquibase;

import dev.phased.testing.TestServer;

/**
 * All that two databases must have in common if the same changelog ran on both.
 *
 * @param history every column of DATABASECHANGELOG but the date and the id of the run
 * @param schema tables, columns, defaults, indexes, constraints, views, sequences and functions
 */
record Fingerprint(String history, String schema) {
  private static final String HISTORY =
      """
      SELECT string_agg((to_jsonb(d) - 'dateexecuted' - 'deployment_id')::text, E'\\n'
        ORDER BY orderexecuted)
      FROM databasechangelog d
      """;
  private static final String SCHEMA =
      """
      SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
        SELECT concat_ws('|', 'column', c.relname, c.relkind, a.attnum, a.attname, a.attnotnull,
          a.attidentity, format_type(a.atttypid, a.atttypmod),
          pg_get_expr(d.adbin, d.adrelid)) AS line
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
          AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT concat_ws('|', 'invalid', indexrelid::regclass) FROM pg_index
          WHERE NOT indisvalid
        UNION ALL SELECT concat_ws('|', 'constraint', conrelid::regclass, conname, convalidated,
          pg_get_constraintdef(oid)) FROM pg_constraint
          WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT concat_ws('|', viewname, definition) FROM pg_views
          WHERE schemaname = 'public'
        UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc
          WHERE pronamespace = 'public'::regnamespace) AS lines
      """;

  static Fingerprint of(TestServer.Database database) {
    return new Fingerprint(database.query(HISTORY), database.query(SCHEMA));
  }
}
