package dev.phased.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts an app of Spring Boot from its fat jar.
 *
 * @param version of Spring Boot, as far as the module's name tells it
 */
record Boot(String version) {
  /** With these properties beside those that say where the database is. */
  Fork start(Shop shop, Map<String, String> properties, Map<String, String> environment) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Build.JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Build.fatJar(version).toString(),
                "--spring.datasource.url=" + shop.database().url(),
                "--spring.datasource.username=" + shop.database().user(),
                "--spring.datasource.password=" + shop.database().password()));
    properties.forEach((key, value) -> command.add("--" + key + "=" + value));
    return Fork.start(Build.TARGET, environment, command);
  }
}
