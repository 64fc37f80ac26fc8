package dev.phased.compat.schema.snapshot;

import java.util.Locale;
import java.util.Set;

/** The tables in which the migration tools keep their own history: no part of the schema. */
final class Tools {
  private static final Set<String> TABLES =
      Set.of(
          "flyway_schema_history",
          "databasechangelog",
          "databasechangeloglock",
          "phased_sql_history");

  private Tools() {}

  /** Whether a table, with its schema or without, is a tool's. */
  static boolean own(String table) {
    return TABLES.contains(table.substring(table.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
