package dev.phased.compat.run;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.Vendor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the migration tools have noted in a database: who adds to it has migrated.
 *
 * @param scripts Flyway's scripts, and the ids of Liquibase's changesets
 */
record AppliedMigrations(List<String> scripts) {
  private static final String FLYWAY = "flyway_schema_history";
  private static final String LIQUIBASE = "databasechangelog";

  /** Copies the list. */
  AppliedMigrations {
    scripts = List.copyOf(scripts);
  }

  /**
   * Reads them.
   *
   * @throws SQLException if they can't be read
   */
  static AppliedMigrations of(Database database) throws SQLException {
    List<String> scripts = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String table : tables(database, statement)) {
        String column = table.contains(FLYWAY) ? "script" : "id";
        scripts.addAll(texts(statement, "SELECT " + column + " FROM " + table));
      }
    }
    return new AppliedMigrations(scripts);
  }

  /** Those that were not there before, in the order in which they ran. */
  List<String> since(AppliedMigrations before) {
    List<String> added = new ArrayList<>(scripts);
    before.scripts().forEach(added::remove);
    return added;
  }

  /** Unquoted where the tools don't quote either: MySQL keeps the case of a table's name. */
  private static List<String> tables(Database database, Statement statement) throws SQLException {
    String name =
        isMySqlLike(database)
            ? "table_name"
            : "quote_ident(table_schema) || '.' || quote_ident(table_name)";
    String here = isMySqlLike(database) ? " AND table_schema = DATABASE()" : "";
    return texts(
        statement,
        "SELECT "
            + name
            + " FROM information_schema.tables WHERE LOWER(table_name) IN ('"
            + FLYWAY
            + "', '"
            + LIQUIBASE
            + "')"
            + here);
  }

  private static boolean isMySqlLike(Database database) {
    return Vendor.ofUrl(database.url()).filter(Vendor::isMySqlLike).isPresent();
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
