package dev.phased.docs.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.phased.flyway.PhasedConfigurationExtension;
import dev.phased.flyway.PhasedFlyway;
import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adopts phased where 300 migrations have run without it. */
class ManyMigrationsTest {
  private static final String MIGRATIONS = "target/classes/db/migration";
  private static final String NEXT = MIGRATIONS + "/V301__name_the_unit.sql";

  private final Database database = TestServer.database("many");

  @TempDir Path directory;

  @Test
  void theNextMigrationMustSayItsPhaseAndNoneBeforeIsLookedAt() throws Exception {
    Shop shop = shop();
    Path migrations = directory.resolve(MIGRATIONS);
    Path next = directory.resolve(NEXT);
    shop.migratePlainly(
        database.url(), database.user(), database.password(), "filesystem:" + migrations);
    assertThat(database.query("SELECT count(*) FROM flyway_schema_history")).isEqualTo("300");

    Files.writeString(next, change().replaceFirst("-- phased: expand\n", ""));
    Throwable refusal = catchThrowable(() -> flyway(migrations).migrate());
    Printed.assertIs("many/refused.txt", refusal.getMessage().strip());

    Files.writeString(next, change());
    Printed.assertIs("many/plan.txt", PhasedFlyway.plan(flyway(migrations)).toString().strip());
    assertThat(flyway(migrations).migrate().migrationsExecuted).isEqualTo(1);
    flyway(migrations).validate();
  }

  @Test
  void theMatrixStartsWhereProductionIs() throws Exception {
    Shop shop = shop();
    shop.compile("v1/Orders.java", "target/classes");
    shop.jar("target/classes", "versions/shop-1.jar");
    Files.writeString(directory.resolve(NEXT), change());
    shop.compile("right/Orders.java", "target/classes");
    shop.compile("OrdersMatrixTest.java", "target/test-classes");
    shop.compile("many/LegacyMatrixTest.java", "target/test-classes");

    Printed.assertIs("many/matrix.txt", shop.matrix("com.acme.shop.LegacyMatrixTest"));
  }

  private Shop shop() throws IOException {
    Shop shop = new Shop(directory);
    shop.put("v1/V1__orders.sql", MIGRATIONS);
    Years.write(directory.resolve(MIGRATIONS), 300);
    return shop;
  }

  private static String change() throws IOException {
    return Files.readString(Path.of("src/test/resources/tutorial/right/V2__name_the_unit.sql"));
  }

  @SuppressWarnings("deprecation")
  private Flyway flyway(Path migrations) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(database.url(), database.user(), database.password())
            .locations("filesystem:" + migrations);
    PhasedConfigurationExtension phased =
        configuration.getPluginRegister().getPlugin(PhasedConfigurationExtension.class);
    phased.setSince("301");
    phased.setUnannotated("fail");
    return configuration.load();
  }
}
