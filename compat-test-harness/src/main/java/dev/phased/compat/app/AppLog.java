package dev.phased.compat.app;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What an app has written to its standard output and error.
 *
 * @param file where it is kept
 */
public record AppLog(Path file) {
  private static final int LAST_BYTES = 16 * 1024;
  private static final int LAST_LINES = 20;

  /** The last lines, as many as help; none if there is no log. */
  public List<String> tail() {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - LAST_BYTES);
      log.seek(from);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether the app complains that somebody else has its port. */
  boolean saysPortTaken() {
    return tail().stream()
        .anyMatch(
            line -> line.contains("Address already in use") || line.contains("BindException"));
  }
}
