package dev.phased.compat.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The first thing that broke beneath all cells. What comes after it follows from it. */
final class Trouble {
  private static final long LITTLE_ROOM = 64L * 1024 * 1024;

  private final Path directory;
  private volatile @Nullable String reason;

  /** Where it may be that a {@code directory} of the run has no room left. */
  Trouble(Path directory) {
    this.directory = directory;
  }

  synchronized void report(Exception cause) {
    if (reason == null) {
      String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
      long room = directory.toFile().getUsableSpace();
      reason = room < LITTLE_ROOM ? Texts.littleRoom(line, directory, room) : line;
    }
  }

  boolean happened() {
    return reason != null;
  }

  String reason() {
    String known = reason;
    return known == null ? "" : "Infrastructure: " + known;
  }
}
