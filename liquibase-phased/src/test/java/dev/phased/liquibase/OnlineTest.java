package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.phased.liquibase.Tool#versions")
class OnlineTest {
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: 1
            author: ann
            runInTransaction: false
            phased: {phase: expand, online: true}
            changes:
              - createIndex:
                  {indexName: orders_note, tableName: orders, columns: [{column: {name: note}}]}
              - addForeignKeyConstraint:
                  {constraintName: orders_customer, baseTableName: orders,
                   baseColumnNames: customer, referencedTableName: customers,
                   referencedColumnNames: id}
              - addNotNullConstraint: {tableName: orders, columnName: note}
              - addUniqueConstraint:
                  {constraintName: orders_code, tableName: orders, columnNames: "code, note"}
      """;

  private final TestServer.Database database = TestServer.database("online");
  private final Tool tool;
  @TempDir Path directory;
  private Tool.Run run;

  OnlineTest(String version) {
    tool = Tool.phased(version);
  }

  @BeforeEach
  void tables() {
    run = tool.on(database, directory);
    database.execute(
        "CREATE TABLE customers (id int PRIMARY KEY);"
            + "CREATE TABLE orders (id int, customer int, note text, code text)");
  }

  @Test
  void updateSqlPrintsTheOnlineForms() {
    run.file("changelog.yaml", CHANGELOG);

    assertThat(run.run("updateSql", "changelog.yaml").succeeded().output())
        .contains(
            "CREATE INDEX CONCURRENTLY orders_note ON",
            "NOT VALID; END IF",
            "VALIDATE CONSTRAINT orders_customer",
            "CHECK (note IS NOT NULL) NOT VALID",
            "VALIDATE CONSTRAINT phased_note_not_null",
            "DROP CONSTRAINT phased_note_not_null",
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON",
            "UNIQUE USING INDEX orders_code");
  }

  @Test
  void theOnlineFormsBuildWhatThePlainOnesWould() {
    run.file("changelog.yaml", CHANGELOG);
    run.update("changelog.yaml").succeeded();

    assertThat(
            database.query(
                "SELECT string_agg(conname || ' ' || convalidated, ', ' ORDER BY conname)"
                    + " FROM pg_constraint WHERE conrelid = 'orders'::regclass"
                    + " AND contype IN ('f', 'u', 'c')"))
        .isEqualTo("orders_code true, orders_customer true");
    assertThat(
            database.query(
                "SELECT attnotnull FROM pg_attribute"
                    + " WHERE attrelid = 'orders'::regclass AND attname = 'note'"))
        .isEqualTo("t");
    assertThat(
            database.query(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_note'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void withoutTheKeyLiquibaseWritesWhatItAlwaysWrote() {
    run.file("changelog.yaml", CHANGELOG.replace(", online: true", ""));

    assertThat(run.run("updateSql", "changelog.yaml").succeeded().output())
        .doesNotContain("CONCURRENTLY", "NOT VALID", "USING INDEX");
  }

  @Test
  void insideATransactionItIsAnErrorBeforeAnythingRuns() {
    run.file("changelog.yaml", CHANGELOG.replace("runInTransaction: false", "runAlways: false"));

    assertThat(run.update("changelog.yaml").error())
        .contains("changelog.yaml::1::ann: online=true", "Set runInTransaction to false");
  }
}
