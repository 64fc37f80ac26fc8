package dev.phased.ways;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Maven plugin of Flyway, with settings where those of Flyway are. */
abstract class MavenFlyway extends FlywayWay {
  private final Maven maven;

  MavenFlyway(String version) {
    maven =
        new Maven(
            "org.flywaydb:flyway-maven-plugin:" + version,
            List.of(
                "org.flywaydb:flyway-database-postgresql:" + version,
                "org.postgresql:postgresql:42.7.8"),
            "flyway");
  }

  @Override
  Fork migrate(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String... folders) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("flyway.url", shop.database().url());
    properties.put("flyway.user", shop.database().user());
    properties.put("flyway.password", shop.database().password());
    properties.put(
        "flyway.locations",
        Arrays.stream(folders)
            .map(folder -> "filesystem:" + Build.CHANGES.resolve("db/" + folder))
            .collect(Collectors.joining(",")));
    settings.forEach((key, value) -> properties.put("flyway.phased." + key, value));
    return maven.start("migrate", properties, environment);
  }
}
