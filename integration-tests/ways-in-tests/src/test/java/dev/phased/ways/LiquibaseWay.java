package dev.phased.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.Test;

/** What is so wherever Liquibase is started. */
abstract class LiquibaseWay {
  /**
   * Starts {@code update} with our jar beside the tool and nothing that names it.
   *
   * @param settings by their keys, such as {@code upTo}, for this way's own channel
   * @param changelog the name of one in {@code changes/db/changelog}
   */
  abstract Fork update(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String changelog);

  @Test
  void runsNothingIfOneDirectiveIsMisspelt() {
    Shop shop = Shop.open(getClass().getSimpleName());
    try (Fork fork = update(shop, Map.of(), Map.of(), "misspelt.yaml")) {
      assertThat(fork.failed())
          .contains("db/changelog/misspelt.yaml::add-note::shop")
          .contains("lock_timout")
          .contains("lock_timeout");
    }
    assertThat(shop.columns()).isEqualTo("id source");
  }

  @Test
  void readsTheDirectivesOfEveryFormat() {
    Shop shop = Shop.open(getClass().getSimpleName());
    try (Fork fork =
        update(shop, Map.of("upTo", "migrate", "unannotated", "fail"), Map.of(), "formats.xml")) {
      assertThat(fork.succeeded()).contains("formats.sql::closed::shop [contract] is held");
    }
    assertThat(shop.database().query("SELECT string_agg(limits, ', ') FROM shop.seen"))
        .isEqualTo("xml 11s, yaml 12s, json 13s, sql 14s");
  }

  @Test
  void waitsForItsLockThenHoldsWhatIsClosedAndGoesOnOnceItIsOpen() throws Exception {
    Shop shop = Shop.open(getClass().getSimpleName());
    try (Connection reporting = shop.lockOrders();
        Fork fork =
            update(
                shop, Map.of("upTo", "expand", "lockTimeout", "150ms"), Map.of(), "orders.yaml")) {
      fork.awaitOutput("reporting");
      reporting.rollback();
      assertThat(fork.succeeded()).containsOnlyOnce("::fill-channel::shop [migrate] is held");
    }
    assertThat(shop.columns()).isEqualTo("id source channel");
    assertThat(shop.unfilled()).isEqualTo("2");

    try (Fork fork =
        update(shop, Map.of(), Map.of("LIQUIBASE_PHASED_UP_TO", "migrate"), "orders.yaml")) {
      assertThat(fork.succeeded()).contains("::drop-source::shop [contract] is held");
    }
    assertThat(shop.columns()).isEqualTo("id source channel");
    assertThat(shop.unfilled()).isEqualTo("0");

    goesOnWithoutUs(shop);
  }

  private static void goesOnWithoutUs(Shop shop) throws Exception {
    try (Connection connection = shop.database().connect();
        Liquibase plain =
            new Liquibase(
                "db/changelog/orders.yaml",
                new DirectoryResourceAccessor(Build.CHANGES),
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
      plain.validate();
      assertThat(unrun(plain)).containsExactly("drop-source");
      plain.update(new Contexts());
      assertThat(unrun(plain)).isEmpty();
    }
    assertThat(shop.columns()).isEqualTo("id channel");
  }

  private static List<String> unrun(Liquibase plain) throws Exception {
    return plain.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
        .map(ChangeSet::getId)
        .toList();
  }
}
