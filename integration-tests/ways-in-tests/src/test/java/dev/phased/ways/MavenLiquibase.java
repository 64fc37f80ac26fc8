package dev.phased.ways;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Maven plugin of Liquibase, with settings as system properties. */
abstract class MavenLiquibase extends LiquibaseWay {
  private final Maven maven;

  MavenLiquibase(String version) {
    maven =
        new Maven(
            "org.liquibase:liquibase-maven-plugin:" + version,
            List.of("org.postgresql:postgresql:42.7.8"),
            "liquibase");
  }

  @Override
  Fork update(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String changelog) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("liquibase.url", shop.database().url());
    properties.put("liquibase.username", shop.database().user());
    properties.put("liquibase.password", shop.database().password());
    properties.put("liquibase.searchPath", Build.CHANGES.toString());
    properties.put("liquibase.changeLogFile", "db/changelog/" + changelog);
    properties.put("liquibase.analytics.enabled", "false");
    settings.forEach((key, value) -> properties.put("liquibase.phased." + key, value));
    return maven.start("update", properties, environment);
  }
}
