package dev.phased.benchmarks;

import dev.phased.testing.Apart;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of this run, with and without phased on it. */
final class ClassPath {
  private static final List<String> OURS =
      List.of("phased-core", "flyway-phased", "liquibase-phased");

  private ClassPath() {}

  static Apart withPhased() {
    return new Apart(all());
  }

  static Apart withoutPhased() {
    return new Apart(peer());
  }

  /** As an argument for a JVM of its own. */
  static String argument(boolean withPhased) {
    return (withPhased ? all() : peer())
        .stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> peer() {
    return all().stream().filter(path -> !isOurs(path)).toList();
  }

  private static List<Path> all() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static boolean isOurs(Path path) {
    for (Path part : path) {
      String name = part.toString();
      if (OURS.contains(name) || OURS.stream().anyMatch(our -> name.startsWith(our + "-"))) {
        return true;
      }
    }
    return false;
  }
}
