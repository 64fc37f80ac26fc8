package dev.phased.liquibase;

import java.util.Arrays;
import liquibase.change.AddColumnConfig;
import liquibase.database.Database;
import liquibase.statement.core.CreateIndexStatement;

/** {@code createIndex} as {@code CREATE INDEX CONCURRENTLY}. Liquibase finds it by itself. */
public final class OnlineIndexGenerator extends OnlineGenerator<CreateIndexStatement> {
  @Override
  String[] online(CreateIndexStatement statement, Database database, String plain) {
    String name = statement.getIndexName();
    String concurrently =
        plain.replaceFirst(
            "^CREATE (UNIQUE )?INDEX ",
            "CREATE $1INDEX CONCURRENTLY " + (name == null ? "" : "IF NOT EXISTS "));
    if (name == null) {
      return new String[] {concurrently};
    }
    OnlineIndex index =
        new OnlineIndex(
            database.escapeObjectName(name, liquibase.structure.core.Index.class),
            database.escapeTableName(
                statement.getTableCatalogName(),
                statement.getTableSchemaName(),
                statement.getTableName()),
            Boolean.TRUE.equals(statement.isUnique()),
            OnlineIndex.escape(
                database,
                Arrays.stream(statement.getColumns()).map(AddColumnConfig::getName).toList()));
    return new String[] {index.refuseAnother(), concurrently};
  }
}
