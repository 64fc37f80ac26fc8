package dev.phased.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

/** What is so wherever Flyway is started. */
abstract class FlywayWay {
  /**
   * Starts {@code migrate} with our jar beside the tool and nothing that names it.
   *
   * @param settings by their keys, such as {@code upTo}, for this way's own channel
   * @param folders those of {@code changes/db} to migrate from
   */
  abstract Fork migrate(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String... folders);

  @Test
  void runsNothingIfOneDirectiveIsMisspelt() {
    Shop shop = Shop.open(getClass().getSimpleName());
    try (Fork fork = migrate(shop, Map.of(), Map.of(), "migration", "misspelt")) {
      assertThat(fork.failed())
          .contains("V9__misspelt.sql:2")
          .contains("lock_timout")
          .contains("lock_timeout");
    }
    assertThat(shop.columns()).isEqualTo("id source");
  }

  @Test
  void waitsForItsLockThenHoldsWhatIsClosedAndGoesOnOnceItIsOpen() throws Exception {
    Shop shop = Shop.open(getClass().getSimpleName());
    try (Connection reporting = shop.lockOrders();
        Fork fork =
            migrate(
                shop, Map.of("upTo", "expand", "lockTimeout", "150ms"), Map.of(), "migration")) {
      fork.awaitOutput("reporting");
      reporting.rollback();
      assertThat(fork.succeeded())
          .contains("150ms")
          .contains("V2__fill_channel.sql [migrate] is held");
    }
    assertThat(shop.columns()).isEqualTo("id source channel");
    assertThat(shop.unfilled()).isEqualTo("2");

    try (Fork fork =
        migrate(shop, Map.of(), Map.of("FLYWAY_PHASED_UP_TO", "migrate"), "migration")) {
      assertThat(fork.succeeded()).contains("V3__drop_source.sql [contract] is held");
    }
    assertThat(shop.columns()).isEqualTo("id source channel");
    assertThat(shop.unfilled()).isEqualTo("0");

    goesOnWithoutUs(shop);
  }

  private static void goesOnWithoutUs(Shop shop) {
    Flyway plain =
        Flyway.configure()
            .dataSource(shop.database().url(), shop.database().user(), shop.database().password())
            .locations("filesystem:" + Build.CHANGES.resolve("db/migration"))
            .ignoreMigrationPatterns("*:pending")
            .load();
    plain.validate();
    assertThat(scripts(plain.info().applied()))
        .containsExactly("V1__add_channel.sql", "V2__fill_channel.sql");
    assertThat(scripts(plain.info().pending())).containsExactly("V3__drop_source.sql");
    assertThat(plain.migrate().migrationsExecuted).isEqualTo(1);
    assertThat(shop.columns()).isEqualTo("id channel");
  }

  private static List<String> scripts(MigrationInfo[] infos) {
    return Arrays.stream(infos).map(MigrationInfo::getScript).toList();
  }
}
