package dev.phased.ways;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Flyway in the fat jar of an app: settings come as placeholders. */
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
    settings.forEach(
        (key, value) ->
            properties.put(
                "spring.flyway.placeholders.phased_"
                    + key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                value));
    return boot.start(shop, properties, environment);
  }
}
