package dev.phased.ways;

import static org.assertj.core.api.Assertions.assertThat;

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
  void leavesWhatPlainFlywayGoesOnFrom() {
    Shop shop = Shop.open(getClass().getSimpleName());
    try (Fork fork = migrate(shop, Map.of(), Map.of(), "migration")) {
      fork.succeeded();
    }
    assertThat(shop.columns()).isEqualTo("id channel");

    Flyway plain =
        Flyway.configure()
            .dataSource(shop.database().url(), shop.database().user(), shop.database().password())
            .locations("filesystem:" + Build.CHANGES.resolve("db/migration"))
            .load();
    plain.validate();
    assertThat(scripts(plain.info().applied()))
        .containsExactly("V1__add_channel.sql", "V2__fill_channel.sql", "V3__drop_source.sql");
  }

  private static List<String> scripts(MigrationInfo[] infos) {
    return Arrays.stream(infos).map(MigrationInfo::getScript).toList();
  }
}
