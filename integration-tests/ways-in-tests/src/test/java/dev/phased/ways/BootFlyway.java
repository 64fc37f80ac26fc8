package dev.phased.ways;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Flyway in the fat jar of an app, with settings where those of Flyway are. */
abstract class BootFlyway extends FlywayWay {
  private final Boot boot;

  BootFlyway(String version) {
    boot = new Boot(version);
  }

  @Override
  Fork migrate(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String... folders) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("spring.flyway.enabled", "true");
    properties.put(
        "spring.flyway.locations",
        Arrays.stream(folders)
            .map(folder -> "classpath:db/" + folder)
            .collect(Collectors.joining(",")));
    settings.forEach((key, value) -> properties.put("spring.flyway.phased." + key, value));
    return boot.start(shop, properties, environment);
  }
}
