package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.AppVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the class path of a version.
 *
 * @param type the class that declares it
 * @param version what it says
 * @param problems where all that is wrong goes
 */
record ClasspathReader(Class<?> type, AppVersion version, List<Problem> problems) {
  private static final String ALL_JARS = "/*";

  /** Its jars and directories, in their order. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String text : version.classpath()) {
      if (text.endsWith(ALL_JARS)) {
        files.addAll(jars(text, text.substring(0, text.length() - ALL_JARS.length())));
      } else {
        Path file = Path.of(text);
        if (!Files.exists(file)) {
          problems.add(VersionTexts.pathMissing(type, version.id(), text, file.toAbsolutePath()));
        }
        files.add(file);
      }
    }
    return files;
  }

  private List<Path> jars(String text, String directory) {
    try (Stream<Path> files = Files.list(Path.of(directory))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      if (!jars.isEmpty()) {
        return jars;
      }
    } catch (IOException e) {
      // Said below, as for an empty one.
    }
    problems.add(
        VersionTexts.pathMissing(type, version.id(), text, Path.of(directory).toAbsolutePath()));
    return List.of();
  }
}
