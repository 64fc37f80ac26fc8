package dev.phased.liquibase;

import liquibase.database.Database;
import liquibase.statement.core.SetNullableStatement;

/**
 * {@code addNotNullConstraint} by way of a check that is validated beside the traffic, so that
 * {@code SET NOT NULL} need not read the table. Liquibase finds it by itself.
 */
public final class OnlineNotNullGenerator extends OnlineGenerator<SetNullableStatement> {
  @Override
  String[] online(SetNullableStatement statement, Database database, String plain) {
    if (statement.isNullable()) {
      return new String[] {plain};
    }
    String alter =
        "ALTER TABLE "
            + database.escapeTableName(
                statement.getCatalogName(), statement.getSchemaName(), statement.getTableName());
    String column =
        database.escapeColumnName(
            statement.getCatalogName(),
            statement.getSchemaName(),
            statement.getTableName(),
            statement.getColumnName());
    String check =
        database.escapeConstraintName("phased_" + statement.getColumnName() + "_not_null");
    return new String[] {
      alter + " DROP CONSTRAINT IF EXISTS " + check,
      alter + " ADD CONSTRAINT " + check + " CHECK (" + column + " IS NOT NULL) NOT VALID",
      alter + " VALIDATE CONSTRAINT " + check,
      plain,
      alter + " DROP CONSTRAINT " + check
    };
  }
}
