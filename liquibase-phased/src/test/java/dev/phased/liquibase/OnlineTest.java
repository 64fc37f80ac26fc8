package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
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
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note ON",
            "(id) NOT VALID; ELSIF NOT same",
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
  void aRunThatFailedHalfwayIsContinuedByTheNext() {
    run.file("changelog.yaml", CHANGELOG);
    database.execute("INSERT INTO orders VALUES (1, NULL, 'x', 'a'), (2, NULL, 'x', 'a')");

    assertThat(run.update("changelog.yaml").error())
        .contains("could not create unique index", "Key (code, note)=(a, x) is duplicated");
    assertThat(
            database.query(
                "SELECT string_agg(indexrelid::regclass::text, ',') FROM pg_index"
                    + " WHERE NOT indisvalid"))
        .as("what PostgreSQL leaves")
        .isEqualTo("orders_code");
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("0");
    assertThat(run.said()).contains("orders_code");

    database.execute("DELETE FROM orders WHERE id = 2");
    run.update("changelog.yaml").succeeded();
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("1");
    assertThat(database.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isEqualTo("0");

    database.execute("DELETE FROM databasechangelog"); // as if killed before the row was written
    run.update("changelog.yaml").succeeded();
    assertThat(
            database.query(
                "SELECT string_agg(conname || ' ' || convalidated, ', ' ORDER BY conname)"
                    + " FROM pg_constraint WHERE conrelid = 'orders'::regclass"
                    + " AND contype IN ('f', 'u', 'c')"))
        .isEqualTo("orders_code true, orders_customer true");
  }

  @Test
  void anotherIndexOfTheSameNameIsNotTakenForTheOneThatWasAskedFor() {
    run.file("changelog.yaml", CHANGELOG);
    database.execute("CREATE INDEX orders_note ON orders (code)");

    assertThat(run.update("changelog.yaml").error())
        .contains("another one has that name", "USING btree (code)");
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("0");
  }

  @Test
  void anIndexOfTheSameNameThatLeavesRowsOutIsRefused() {
    run.file("changelog.yaml", CHANGELOG);
    database.execute("CREATE INDEX orders_note ON orders (note) WHERE id > 7");

    assertThat(run.update("changelog.yaml").error())
        .contains("another one has that name", "WHERE (id > 7)");
  }

  @Test
  void onlyAForeignKeyThatIsTheSameIsTakenForTheOneThatBrokeOff() {
    database.execute("CREATE TABLE others (id int PRIMARY KEY, code int UNIQUE)");
    database.execute("ALTER TABLE customers ADD COLUMN code int UNIQUE");
    run.file("changelog.yaml", CHANGELOG.replace("Names: id}", "Names: id, onDelete: SET NULL}"));
    for (String other :
        List.of(
            "FOREIGN KEY (id) REFERENCES customers (id) ON DELETE SET NULL",
            "FOREIGN KEY (customer) REFERENCES customers (code) ON DELETE SET NULL",
            "FOREIGN KEY (customer) REFERENCES others (id) ON DELETE SET NULL",
            "FOREIGN KEY (customer) REFERENCES customers (id)",
            "FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE",
            "FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE SET NULL ON UPDATE CASCADE",
            "FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE SET NULL DEFERRABLE",
            "CHECK (customer > 0)")) {
      addForeignKey(other);
      assertThat(run.update("changelog.yaml").error())
          .as(other)
          .contains("cannot add its foreign key: another constraint has that name: ");
      database.execute("ALTER TABLE orders DROP CONSTRAINT orders_customer");
    }
    addForeignKey("FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE SET NULL");

    run.update("changelog.yaml").succeeded();
    assertThat(
            database.query(
                "SELECT convalidated FROM pg_constraint WHERE conname = 'orders_customer'"))
        .isEqualTo("t");
  }

  private void addForeignKey(String definition) {
    database.execute(
        "ALTER TABLE orders ADD CONSTRAINT orders_customer " + definition + " NOT VALID");
  }

  @Test
  void aForeignKeyThatShallNotBeValidatedIsNot() {
    database.execute("INSERT INTO orders VALUES (1, 77)");
    run.file("changelog.yaml", CHANGELOG.replace("Names: id}", "Names: id, validate: false}"));

    assertThat(run.update("changelog.yaml").error()).doesNotContain("orders_customer");
    assertThat(
            database.query(
                "SELECT convalidated FROM pg_constraint WHERE conname = 'orders_customer'"))
        .isEqualTo("f");
  }

  @Test
  void aForeignKeyWaitsForItsLockAndIsTriedAgain() throws Exception {
    run.file("changelog.yaml", CHANGELOG.replace("true}", "true, lock_timeout: 200ms}"));
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("LOCK TABLE customers IN ROW EXCLUSIVE MODE");
      Future<Tool.Outcome> update = TestServer.THREADS.submit(() -> run.update("changelog.yaml"));
      await().atMost(Duration.ofMinutes(1)).until(() -> run.said().contains("try 2 failed"));
      holder.rollback();
      update.get().succeeded();
    }
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
