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
    String referenced =
        database.escapeTableName(
            statement.getReferencedTableCatalogName(),
            statement.getReferencedTableSchemaName(),
            statement.getReferencedTableName());
    String name = database.escapeConstraintName(statement.getConstraintName());
    String unlessThere =
        "DO $phased$ BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
            + OnlineIndex.literal(table)
            + "::regclass AND conname = "
            + OnlineIndex.ident(name)
            + " AND confrelid = "
            + OnlineIndex.literal(referenced)
            + "::regclass) THEN "
            + plain
            + " NOT VALID; END IF; END $phased$";
    return new String[] {unlessThere, "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name};
  }
}
