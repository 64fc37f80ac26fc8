package dev.phased.liquibase;

import liquibase.database.Database;
import liquibase.statement.core.CreateIndexStatement;

/** {@code createIndex} as {@code CREATE INDEX CONCURRENTLY}. Liquibase finds it by itself. */
public final class OnlineIndexGenerator extends OnlineGenerator<CreateIndexStatement> {
  @Override
  String[] online(CreateIndexStatement statement, Database database, String plain) {
    return new String[] {
      plain.replaceFirst("^CREATE (UNIQUE )?INDEX ", "CREATE $1INDEX CONCURRENTLY ")
    };
  }
}
