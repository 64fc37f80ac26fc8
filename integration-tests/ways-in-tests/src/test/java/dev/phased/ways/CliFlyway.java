package dev.phased.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Flyway's command line as its script starts it, with our jars in {@code drivers}. */
abstract class CliFlyway extends FlywayWay {
  private final Path home;

  CliFlyway(String version) {
    home = Build.TARGET.resolve("flyway-" + version);
  }

  @Test
  void filesBringSettingsTooAndThePlanIsShownAndUndone() {
    Shop shop = Shop.open(getClass().getSimpleName());
    String conf = write("phased.conf", "flyway.phased.upTo=expand\nflyway.phased.retries=7\n");
    String toml = write("phased.toml", "[flyway.phased]\nupTo = \"migrate\"\n");
    write(
        "down/U2__fill_channel.sql", "-- phased: migrate\nUPDATE shop.orders SET channel = NULL;");
    try (Fork fork = start(shop, List.of("-configFiles=" + conf, "phased-plan"), "migration")) {
      assertThat(fork.succeeded())
          .contains("Would run, in this order:\n  V1__add_channel.sql [expand]")
          .contains("Held:\n  V2__fill_channel.sql, because its phase is migrate");
    }
    assertThat(shop.columns()).isEqualTo("id source");
    try (Fork fork = start(shop, List.of("-configFiles=" + toml, "migrate"), "migration")) {
      assertThat(fork.succeeded()).contains("V3__drop_source.sql [contract] is held");
    }
    assertThat(shop.unfilled()).isEqualTo("0");
    List<String> undo = List.of("-phasedUndo.last=1", "phased-undo");
    try (Fork fork = start(shop, undo, "migration", home.resolve("down").toString())) {
      assertThat(fork.succeeded())
          .contains("Undid V2__fill_channel.sql with U2__fill_channel.sql.");
    }
    assertThat(shop.unfilled()).isEqualTo("2");
  }

  @Override
  Fork migrate(
      Shop shop, Map<String, String> settings, Map<String, String> environment, String... folders) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((key, value) -> arguments.add("-phased." + key + "=" + value));
    arguments.add("migrate");
    return start(shop, environment, arguments, folders);
  }

  private Fork start(Shop shop, List<String> arguments, String... folders) {
    return start(shop, Map.of(), arguments, folders);
  }

  private Fork start(
      Shop shop, Map<String, String> environment, List<String> arguments, String... folders) {
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
                        .map(folder -> "filesystem:" + Build.CHANGES.resolve("db").resolve(folder))
                        .collect(Collectors.joining(","))));
    command.addAll(arguments);
    return Fork.start(home, environment, command);
  }

  /** Writes a file below the command line's home, and says where it is. */
  private String write(String name, String content) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
