package dev.phased.liquibase;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.database.Database;
import liquibase.statement.core.AddUniqueConstraintStatement;

/**
 * {@code addUniqueConstraint} as {@code CREATE UNIQUE INDEX CONCURRENTLY} and {@code USING INDEX}.
 * Liquibase finds it by itself.
 */
public final class OnlineUniqueGenerator extends OnlineGenerator<AddUniqueConstraintStatement> {
  private static final Pattern PLAIN =
      Pattern.compile("(?<add>.* UNIQUE )(?<columns>\\(.*?\\))(?<rest>.*)", Pattern.DOTALL);

  @Override
  String[] online(AddUniqueConstraintStatement statement, Database database, String plain) {
    Matcher parts = PLAIN.matcher(plain);
    String name = statement.getConstraintName();
    if (name == null || !parts.matches() || parts.group("rest").contains("USING INDEX")) {
      return new String[] {plain};
    }
    String table =
        database.escapeTableName(
            statement.getCatalogName(), statement.getSchemaName(), statement.getTableName());
    String index = database.escapeConstraintName(name);
    return new String[] {
      new OnlineIndex(index, table, true, columns(statement, database)).refuseAnother(),
      "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "
          + index
          + " ON "
          + table
          + " "
          + parts.group("columns"),
      "DO $phased$ BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
          + OnlineIndex.literal(table)
          + "::regclass AND conname = "
          + OnlineIndex.ident(index)
          + " AND contype = 'u') THEN "
          + parts.group("add")
          + "USING INDEX "
          + index
          + parts.group("rest")
          + "; END IF; END $phased$"
    };
  }

  private static List<String> columns(AddUniqueConstraintStatement statement, Database database) {
    return OnlineIndex.escape(
        database, Arrays.stream(statement.getColumnNames().split(",")).map(String::strip).toList());
  }
}
