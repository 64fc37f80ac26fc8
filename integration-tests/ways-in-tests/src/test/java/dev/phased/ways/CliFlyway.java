package dev.phased.ways;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Flyway's command line as its script starts it, with our jars in {@code drivers}. */
abstract class CliFlyway extends FlywayWay {
  private final Path home;

  CliFlyway(String version) {
    home = Build.TARGET.resolve("flyway-" + version);
  }

  @Override
  Fork migrate(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String... folders) {
    Build.copy(Build.jars("flyway"), home.resolve("drivers"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Build.JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                home.resolve("lib/*") + File.pathSeparator + home.resolve("drivers/*"),
                "org.flywaydb.commandline.Main",
                "-url=" + shop.database().url(),
                "-user=" + shop.database().user(),
                "-password=" + shop.database().password(),
                "-locations="
                    + Arrays.stream(folders)
                        .map(folder -> "filesystem:" + Build.CHANGES.resolve("db/" + folder))
                        .collect(Collectors.joining(","))));
    settings.forEach((key, value) -> command.add("-phased." + key + "=" + value));
    command.add("migrate");
    return Fork.start(home, environment, command);
  }
}
