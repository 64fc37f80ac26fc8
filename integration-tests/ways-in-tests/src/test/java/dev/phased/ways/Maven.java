package dev.phased.ways;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts a goal of a plugin in a project of its own, with our jars as the plugin's dependencies.
 *
 * @param plugin {@code group:artifact:version}
 * @param dependencies what else the plugin needs, written likewise
 * @param tool whose jars of ours it gets
 */
record Maven(String plugin, List<String> dependencies, String tool) {
  /** Is offline if this build is, and shares its local repository, to which nothing is added. */
  Fork start(String goal, Map<String, String> properties, Map<String, String> environment) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(Build.property("maven"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-Dmaven.repo.local=" + Build.property("repository"),
                "-f",
                project().toString()));
    if (Build.property("offline").endsWith("true")) {
      command.add("-o");
    }
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add(plugin + ":" + goal);
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    return Fork.start(Build.TARGET, variables, command);
  }

  private Path project() {
    try {
      Path folder =
          Files.createDirectories(Build.TARGET.resolve("maven/" + plugin.replace(':', '-')));
      return Files.writeString(folder.resolve("pom.xml"), pom());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String pom() {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>shop</groupId>
      <artifactId>shop</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
      <build>
        <plugins>
          <plugin>
            %s
            <dependencies>
              %s
              %s
            </dependencies>
          </plugin>
        </plugins>
      </build>
    </project>
    """
        .formatted(
            coordinates(plugin),
            dependencies.stream().map(Maven::dependency).collect(joining()),
            Build.jars(tool).stream().map(Maven::dependency).collect(joining()));
  }

  private static String dependency(String coordinates) {
    return "<dependency>" + coordinates(coordinates) + "</dependency>";
  }

  /** By its file: users name ours as they name others, but this build has published nothing. */
  private static String dependency(Path jar) {
    return """
    <dependency>%s<scope>system</scope><systemPath>%s</systemPath></dependency>
    """
        .formatted(coordinates("dev.phased:" + jar.getFileName() + ":1"), jar);
  }

  private static String coordinates(String coordinates) {
    List<String> parts = Arrays.asList(coordinates.split(":", -1));
    return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
        .formatted(parts.toArray());
  }
}
