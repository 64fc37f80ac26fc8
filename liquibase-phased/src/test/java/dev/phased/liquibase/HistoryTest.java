package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A changelog that knows nothing of phased ends the same with and without it. */
@ParameterizedClass
@MethodSource("dev.phased.liquibase.Tool#versions")
class HistoryTest {
  private final String version;
  @TempDir Path directory;

  HistoryTest(String version) {
    this.version = version;
  }

  @Test
  void schemaAndHistoryAreThoseOfPlainLiquibase() {
    TestServer.Database plain = TestServer.database("plain");
    TestServer.Database phased = TestServer.database("phased");
    Tool.Run with = Tool.phased(version).on(phased, directory);
    with.file("part.sql", PART)
        .file("people.csv", "id,name\n1,Ann\n2,Ben\n")
        .file("changelog.yaml", WHOLE);

    Tool.plain(version).on(plain, directory).update("changelog.yaml").succeeded();
    with.update("changelog.yaml").succeeded();
    Tool.plain(version).on(phased, directory).update("changelog.yaml").succeeded();

    assertThat(Fingerprint.of(phased)).isEqualTo(Fingerprint.of(plain));
    assertThat(Fingerprint.of(phased).history()).contains("procedure", "MARK_RAN");
  }

  private static final String PART =
      """
      --liquibase formatted sql
      --changeset ann:procedure splitStatements:false labels:code
      --comment adds one
      CREATE FUNCTION one() RETURNS int AS $$ BEGIN RETURN 1; END $$ LANGUAGE plpgsql;
      --rollback DROP FUNCTION one();
      --changeset ann:skipped context:never
      CREATE TABLE never (id int);
      --changeset ann:other dbms:mysql
      CREATE TABLE other (id int);
      --changeset ann:concurrent runInTransaction:false
      CREATE INDEX CONCURRENTLY people_name ON people (name);
      --changeset ann:marked
      --preconditions onFail:MARK_RAN
      --precondition-sql-check expectedResult:0 SELECT 1
      CREATE TABLE never (id int);
      """;

  private static final String WHOLE =
      """
      databaseChangeLog:
        - property: {name: kind, value: varchar(20)}
        - changeSet:
            id: people
            author: ann
            changes:
              - createTable:
                  tableName: people
                  columns:
                    - column: {name: id, type: int, constraints: {primaryKey: true}}
                    - column: {name: name, type: "${kind}"}
              - loadData: {tableName: people, file: people.csv}
        - include: {file: part.sql}
        - changeSet:
            id: two changes
            author: ann
            changes:
              - addColumn:
                  tableName: people
                  columns: [{column: {name: boss, type: int}}]
              - addForeignKeyConstraint:
                  {constraintName: boss, baseTableName: people, baseColumnNames: boss,
                   referencedTableName: people, referencedColumnNames: id}
              - sql: {dbms: mysql, sql: "SELECT nothing"}
        - changeSet:
            id: tagged
            author: ann
            changes:
              - tagDatabase: {tag: v1}
      """;
}
