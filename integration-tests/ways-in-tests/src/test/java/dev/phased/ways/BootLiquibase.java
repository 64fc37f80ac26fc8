package dev.phased.ways;

import java.util.LinkedHashMap;
import java.util.Map;

/** Liquibase in the fat jar of an app, with settings among its properties. */
abstract class BootLiquibase extends LiquibaseWay {
  private final Boot boot;

  BootLiquibase(String version) {
    boot = new Boot(version);
  }

  @Override
  Fork update(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String changelog) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("spring.liquibase.enabled", "true");
    properties.put("spring.liquibase.change-log", "classpath:/db/changelog/" + changelog);
    settings.forEach((key, value) -> properties.put("liquibase.phased." + key, value));
    return boot.start(shop, properties, environment);
  }
}
