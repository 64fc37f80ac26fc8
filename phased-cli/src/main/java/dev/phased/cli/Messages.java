package dev.phased.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every sentence of the commands that is not a verdict. */
final class Messages {
  static final String INTERNAL =
      "This is a fault of phased. Please report it with the lines that follow.";

  private Messages() {}

  static String nothingBelow(Path directory) {
    return "There is no report.json in " + directory + " or below it. Run the matrix first.";
  }

  static String several(List<String> matrices) {
    return "These are reports of several matrices: "
        + String.join(", ", matrices)
        + ". Merge those of one at a time.";
  }

  static String notWritten(Path path, IOException why) {
    return path + " cannot be written: " + reason(why) + ". Choose another place.";
  }

  private static String reason(IOException why) {
    if (why instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (why instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file";
    }
    return why instanceof FileSystemException file
        ? Optional.ofNullable(file.getReason()).orElse(String.valueOf(file.getFile()))
        : String.valueOf(why.getMessage());
  }

  static String missingDatabase(String matrix, String database) {
    return matrix + ": nothing was run on " + database + ".";
  }

  static String exceptions(int count) {
    return count == 1
        ? "1 exception is stale or over; it is named above."
        : count + " exceptions are stale or over; they are named above.";
  }
}
