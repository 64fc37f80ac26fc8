package dev.phased.compat.observe;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file on this machine. */
record LocalFile(Path path) implements LogSource {
  private static final int BLOCK = 64 * 1024;

  @Override
  public byte[] read(long position) throws IOException {
    if (!Files.exists(path)) {
      return new byte[0];
    }
    try (RandomAccessFile log = new RandomAccessFile(path.toFile(), "r")) {
      log.seek(position);
      byte[] block = new byte[BLOCK];
      return Arrays.copyOf(block, Math.max(0, log.read(block)));
    }
  }

  @Override
  public void close() {}
}
