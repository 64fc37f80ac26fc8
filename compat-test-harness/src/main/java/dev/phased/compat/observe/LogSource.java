package dev.phased.compat.observe;

import java.io.IOException;

/** A file that grows. */
interface LogSource extends AutoCloseable {
  /**
   * What stands behind {@code position} by now, or the beginning of it; nothing if there is no
   * file.
   */
  byte[] read(long position) throws IOException;

  @Override
  void close();
}
