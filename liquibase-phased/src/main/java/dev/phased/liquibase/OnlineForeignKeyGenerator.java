package dev.phased.liquibase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.database.Database;
import liquibase.statement.core.AddForeignKeyConstraintStatement;
import org.jspecify.annotations.Nullable;

/**
 * {@code addForeignKeyConstraint} as {@code NOT VALID} and {@code VALIDATE}. Liquibase finds it by
 * itself.
 */
public final class OnlineForeignKeyGenerator
    extends OnlineGenerator<AddForeignKeyConstraintStatement> {
  /** The letters by which the catalog knows what a change of the other table does. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "NO ACTION", "a", "RESTRICT", "r", "CASCADE", "c", "SET NULL", "n", "SET DEFAULT", "d");

  @Override
  String[] online(AddForeignKeyConstraintStatement statement, Database database, String plain) {
    if (!statement.shouldValidate()) {
      return new String[] {plain};
    }
    String table =
        database.escapeTableName(
            statement.getBaseTableCatalogName(),
            statement.getBaseTableSchemaName(),
            statement.getBaseTableName());
    String name = database.escapeConstraintName(statement.getConstraintName());
    String unlessThere =
        """
        DO $phased$ DECLARE same boolean; other text; BEGIN \
        SELECT %s, pg_get_constraintdef(oid) INTO same, other FROM pg_constraint \
        WHERE conrelid = %s::regclass AND conname = %s; \
        IF same IS NULL THEN %s NOT VALID; ELSIF NOT same THEN \
        RAISE EXCEPTION 'This changeset cannot add its foreign key: another constraint has that \
        name: %%', other USING HINT = 'Give the constraint of the changeset another name.'; \
        END IF; END $phased$"""
            .formatted(
                same(statement, database),
                OnlineIndex.literal(table),
                OnlineIndex.ident(name),
                plain);
    return new String[] {unlessThere, "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name};
  }

  private static String same(AddForeignKeyConstraintStatement statement, Database database) {
    String referenced =
        database.escapeTableName(
            statement.getReferencedTableCatalogName(),
            statement.getReferencedTableSchemaName(),
            statement.getReferencedTableName());
    return String.join(
        " AND ",
        "contype = 'f'",
        "confrelid = " + OnlineIndex.literal(referenced) + "::regclass",
        columns("conrelid", "conkey", statement.getBaseColumnNames(), database),
        columns("confrelid", "confkey", statement.getReferencedColumnNames(), database),
        "confdeltype = " + action(statement.getOnDelete()),
        "confupdtype = " + action(statement.getOnUpdate()),
        "condeferrable = " + (statement.isDeferrable() || statement.isInitiallyDeferred()),
        "condeferred = " + statement.isInitiallyDeferred());
  }

  private static String columns(String table, String key, String names, Database database) {
    List<String> written =
        OnlineIndex.escape(database, Arrays.stream(names.split(",")).map(String::strip).toList());
    return """
        ARRAY(SELECT a.attname::text FROM unnest(%s) WITH ORDINALITY k(attnum, n) \
        JOIN pg_attribute a ON a.attrelid = %s AND a.attnum = k.attnum ORDER BY k.n) = ARRAY[%s]"""
        .formatted(
            key, table, written.stream().map(OnlineIndex::ident).collect(Collectors.joining(", ")));
  }

  private static String action(@Nullable String written) {
    String words = written == null ? "NO ACTION" : written.strip().toUpperCase(Locale.ROOT);
    return "'" + ACTIONS.getOrDefault(words, "?") + "'";
  }
}
