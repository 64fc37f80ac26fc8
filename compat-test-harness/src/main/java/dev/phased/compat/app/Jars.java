package dev.phased.compat.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What is asked of a jar file. */
public final class Jars {
  private Jars() {}

  /**
   * The class that {@code java -jar} starts.
   *
   * @throws IOException if it is no jar
   */
  public static Optional<String> mainClass(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest == null
          ? Optional.empty()
          : Optional.ofNullable(manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS));
    }
  }

  /**
   * Whether its own launcher brings all that it needs, as Spring Boot's does.
   *
   * @throws IOException if it is no jar
   */
  public static boolean bringsItsLibraries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry("BOOT-INF/") != null || file.getEntry("WEB-INF/") != null;
    }
  }
}
