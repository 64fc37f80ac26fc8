package dev.phased.liquibase;

import liquibase.database.Database;
import liquibase.statement.core.AddForeignKeyConstraintStatement;

/**
 * {@code addForeignKeyConstraint} as {@code NOT VALID} and {@code VALIDATE}. Liquibase finds it by
 * itself.
 */
public final class OnlineForeignKeyGenerator
    extends OnlineGenerator<AddForeignKeyConstraintStatement> {
  @Override
  String[] online(AddForeignKeyConstraintStatement statement, Database database, String plain) {
    String table =
        database.escapeTableName(
            statement.getBaseTableCatalogName(),
            statement.getBaseTableSchemaName(),
            statement.getBaseTableName());
    String name = statement.getConstraintName();
    String leftOver =
        "DO $phased$ BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
            + literal(table)
            + "::regclass AND conname = "
            + literal(name)
            + " AND NOT convalidated) THEN "
            + plain
            + " NOT VALID; END IF; END $phased$";
    return new String[] {
      leftOver,
      "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + database.escapeConstraintName(name)
    };
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
