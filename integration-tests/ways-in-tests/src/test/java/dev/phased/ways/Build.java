package dev.phased.ways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where this build has put what the tests start. */
final class Build {
  static final Path ROOT = Path.of(property("root"));
  static final Path TARGET = Path.of(property("target"));

  /** The migrations and changelogs that every way runs. */
  static final Path CHANGES = ROOT.resolve("integration-tests/changes");

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private Build() {}

  /** What users put beside their tool. */
  static List<Path> jars(String tool) {
    return List.of(jar(tool + "-phased", ""), jar("phased-core", ""));
  }

  /** Puts files into a folder, which may have them from an earlier build. */
  static void copy(List<Path> files, Path folder) {
    try {
      Files.createDirectories(folder);
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fat jar of an app on this version of Spring Boot. */
  static Path fatJar(String boot) {
    return ROOT.resolve("integration-tests/boot-" + boot + "/target")
        .resolve("ways-in-boot-" + boot + "-" + property("version") + "-exec.jar");
  }

  static String property(String name) {
    return System.getProperty("ways." + name);
  }

  private static Path jar(String module, String classifier) {
    return ROOT.resolve(module + "/target")
        .resolve(module + "-" + property("version") + classifier + ".jar");
  }
}
