package dev.phased.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.schema.snapshot.Snapshot;
import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BothToolsTest {
  private static final String ORDER_OF_BEFORE =
      "INSERT INTO orders (customer, total_amount) VALUES ('fay', 4200)";

  @ParameterizedTest(name = "after {0}")
  @CsvSource({"1, 1", "2, 2", "4.1, 5", "5.1, 7"})
  void theSchemaIsTheSameWhicheverToolMadeIt(String version, int changesets) throws Exception {
    Database flyway = TestServer.database("flyway");
    migrate(flyway, "1");
    flyway.execute(ORDER_OF_BEFORE);
    migrate(flyway, version);
    Database liquibase = TestServer.database("liquibase");
    update(liquibase, 1);
    liquibase.execute(ORDER_OF_BEFORE);
    update(liquibase, changesets - 1);

    Snapshot schema = snapshot(flyway);
    assertThat(schema.differencesTo(snapshot(liquibase))).isEmpty();
    assertThat(schema.size()).as("what was compared").isGreaterThan(8);
    String row = "SELECT to_jsonb(orders) - 'placed_at' FROM orders";
    assertThat(liquibase.query(row)).isEqualTo(flyway.query(row)).contains("4200");
  }

  private static void migrate(Database database, String version) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration/postgresql")
        .target(version)
        .load()
        .migrate();
  }

  private static void update(Database database, int changesets) throws Exception {
    if (changesets == 0) {
      return;
    }
    try (Liquibase liquibase =
        new Liquibase(
            "db/changelog/checkout.yaml",
            new ClassLoaderResourceAccessor(),
            new JdbcConnection(connect(database)))) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      liquibase.update(changesets, "");
    }
  }

  private static Snapshot snapshot(Database database) throws Exception {
    try (Connection connection = connect(database)) {
      return Snapshot.of(connection);
    }
  }

  private static Connection connect(Database database) throws Exception {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
