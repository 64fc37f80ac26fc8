package dev.phased.ways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Liquibase's launcher as its script starts it, with our jars in {@code lib}. */
abstract class CliLiquibase extends LiquibaseWay {
  private final Path home;

  CliLiquibase(String version) {
    home = Build.TARGET.resolve("liquibase-" + version);
  }

  @Override
  Fork update(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String changelog) {
    Build.copy(Build.jars("liquibase"), home.resolve("lib"));
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("LIQUIBASE_HOME", home.toString());
    return Fork.start(
        home,
        variables,
        List.of(
            Build.JAVA,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            home.resolve("internal/lib/*").toString(),
            "liquibase.integration.commandline.LiquibaseLauncher",
            "--defaults-file=" + properties(shop, settings),
            "update",
            "--changelog-file=db/changelog/" + changelog));
  }

  private Path properties(Shop shop, Map<String, String> settings) {
    try {
      return Files.writeString(
          home.resolve("shop.properties"),
          """
          url=%s
          username=%s
          password=%s
          searchPath=%s
          liquibase.analytics.enabled=false
          %s
          """
              .formatted(
                  shop.database().url(),
                  shop.database().user(),
                  shop.database().password(),
                  Build.CHANGES,
                  settings.entrySet().stream()
                      .map(setting -> "liquibase.phased." + setting)
                      .collect(Collectors.joining("\n"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
