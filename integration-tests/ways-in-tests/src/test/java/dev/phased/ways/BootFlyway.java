package dev.phased.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Flyway in the fat jar of an app, with settings where those of Flyway are. */
abstract class BootFlyway extends FlywayWay {
  private final Boot boot;

  BootFlyway(String version) {
    boot = new Boot(version);
  }

  @Test
  void aPlaceholderAndACustomizerBringSettingsToo() {
    Shop shop = Shop.open(getClass().getSimpleName());
    Map<String, String> properties = properties("migration");
    properties.put("spring.flyway.placeholders.phased_up_to", "expand");
    properties.put("ways.lock-timeout", "150ms");
    try (Fork fork = boot.start(shop, properties, Map.of())) {
      assertThat(fork.succeeded())
          .contains("lock_timeout 150ms")
          .contains("V2__fill_channel.sql [migrate] is held");
    }
    assertThat(shop.columns()).isEqualTo("id source channel");
  }

  @Override
  Fork migrate(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String... folders) {
    Map<String, String> properties = properties(folders);
    settings.forEach((key, value) -> properties.put("spring.flyway.phased." + key, value));
    return boot.start(shop, properties, environment);
  }

  private static Map<String, String> properties(String... folders) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("spring.flyway.enabled", "true");
    properties.put(
        "spring.flyway.locations",
        Arrays.stream(folders)
            .map(folder -> "classpath:db/" + folder)
            .collect(Collectors.joining(",")));
    return properties;
  }
}
