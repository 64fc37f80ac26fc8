package dev.phased.compat.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/**
 * What a version ships beside its code, migrations above all: in its jars and directories, and in
 * the libraries that an executable jar brings inside of it.
 *
 * @param version the id of the version
 * @param files its jars and directories
 */
public record Archive(String version, List<Path> files) {
  private static final String LIBRARIES = "(?:BOOT|WEB)-INF/lib/[^/]+\\.jar";

  /** Where a jar that brings its libraries keeps what is its own. */
  private static final String OWN = "^(?:BOOT|WEB)-INF/classes/";

  /** Copies the files. */
  public Archive {
    files = List.copyOf(files);
  }

  /**
   * A file.
   *
   * @param path its path on the version's class path, such as {@code db/migration/V1__orders.sql}
   * @throws IOException if an archive can't be read
   */
  public Optional<byte[]> file(String path) throws IOException {
    return Optional.ofNullable(read(path::equals).get(path));
  }

  /**
   * All files below a folder, by their paths.
   *
   * @throws IOException if an archive can't be read
   */
  public Map<String, byte[]> below(String folder) throws IOException {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return read(name -> name.startsWith(prefix));
  }

  private Map<String, byte[]> read(Predicate<String> wanted) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        directory(file, wanted, found);
      } else {
        jar(file, wanted, found);
      }
    }
    return found;
  }

  private static void directory(Path root, Predicate<String> wanted, Map<String, byte[]> found)
      throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (wanted.test(name) && !found.containsKey(name)) {
          found.put(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static void jar(Path file, Predicate<String> wanted, Map<String, byte[]> found)
      throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
        String name = entry.getName().replaceFirst(OWN, "");
        if (wanted.test(name) && !found.containsKey(name)) {
          try (InputStream in = jar.getInputStream(entry)) {
            found.put(name, in.readAllBytes());
          }
        } else if (name.matches(LIBRARIES)) {
          library(jar, entry, wanted, found);
        }
      }
    }
  }

  private static void library(
      JarFile jar, JarEntry library, Predicate<String> wanted, Map<String, byte[]> found)
      throws IOException {
    try (JarInputStream in = new JarInputStream(jar.getInputStream(library))) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        String name = entry.getName();
        if (!entry.isDirectory() && wanted.test(name) && !found.containsKey(name)) {
          found.put(name, in.readAllBytes());
        }
      }
    }
  }
}
