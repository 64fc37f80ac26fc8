package dev.phased.compat.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process, and so those that it starts, does with signals. */
final class Signals {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String IGNORED = "SigIgn:";
  private static final long INTERRUPT = 1L << 1;

  private Signals() {}

  static boolean interruptIsIgnored() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return false;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(IGNORED))
        .map(line -> Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16))
        .anyMatch(mask -> (mask & INTERRUPT) != 0);
  }
}
