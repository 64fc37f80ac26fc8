package dev.phased.compat.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that replace those of the same names once all of them are written, so that nobody finds
 * half of one, or some of this report and some of the one before when the disk is full.
 */
final class WholeFiles {
  private static final String NEW = ".new";

  private final Path directory;
  private final Map<String, String> texts = new LinkedHashMap<>();

  WholeFiles(Path directory) {
    this.directory = directory;
  }

  void add(String name, String text) {
    texts.put(name, text);
  }

  /** Creates the directory if it is not there. */
  void write() throws IOException {
    Files.createDirectories(directory);
    try {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Files.writeString(directory.resolve(file.getKey() + NEW), file.getValue());
      }
      for (String name : texts.keySet()) {
        Files.move(
            directory.resolve(name + NEW),
            directory.resolve(name),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      for (String name : texts.keySet()) {
        Files.deleteIfExists(directory.resolve(name + NEW));
      }
    }
  }
}
