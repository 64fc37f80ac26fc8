package dev.phased.compat.schema.sql;

import dev.phased.Problem;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.ArchivePath;
import dev.phased.compat.schema.Archives;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds scripts where they are.
 *
 * @param source what errors name: the class that declares the history
 * @param archives what the versions ship
 * @param loader where {@code classpath:} is looked up
 */
record Scripts(String source, Archives archives, ClassLoader loader) {
  private static final String CLASSPATH = "classpath:";
  private static final String FILE = "filesystem:";

  /**
   * The text of a script.
   *
   * @throws PlanException if it is not there or can't be read
   */
  String text(String written) {
    try {
      return read(written).orElseThrow(() -> new PlanException(List.of(missing(written))));
    } catch (IOException e) {
      throw new PlanException(
          List.of(
              new Problem(
                  written,
                  0,
                  "It can't be read: " + e.getMessage() + ".",
                  "Check that it is a UTF-8 text file.")));
    }
  }

  private Optional<String> read(String written) throws IOException {
    if (written.startsWith(ArchivePath.SCHEME)) {
      ArchivePath path =
          ArchivePath.of(written)
              .orElseThrow(() -> new PlanException(List.of(noArchivePath(written))));
      return archives
          .of(path, written)
          .file(path.path())
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
    if (written.startsWith(CLASSPATH)) {
      return onClassPath(written.substring(CLASSPATH.length()).replaceFirst("^/+", ""));
    }
    Path file = Path.of(written.startsWith(FILE) ? written.substring(FILE.length()) : written);
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  private Optional<String> onClassPath(String path) throws IOException {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Problem missing(String written) {
    return new Problem(
        source,
        0,
        "@SqlHistory names the script \"" + written + "\", which is not there.",
        "Write classpath:db/2.sql, a path from where the tests run, or jar:v2!/db/2.sql for one that"
            + " a version ships.");
  }

  private Problem noArchivePath(String written) {
    return new Problem(
        source,
        0,
        "@SqlHistory names the script \"" + written + "\", which names no version.",
        "Write jar:v2!/db/2.sql, where v2 is the id of an @AppVersion.");
  }
}
