package dev.phased.compat.schema.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The rows of one table at one moment, in a file: of each the key as people write it, and the
 * digest of each value.
 *
 * @param table its name, as the catalogue's queries write it
 * @param columns the {@link Family} of each column, by name
 * @param key the columns of the primary key; empty if there is none
 * @param count how many rows, 0 or more
 */
record TableRows(
    String table, SortedMap<String, String> columns, List<String> key, long count, Path file) {

  /** Where a column's digest stands in a row. */
  int at(String column) {
    return columns.headMap(column).size();
  }

  /** Shows each row. */
  void forEach(Sink sink) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      long[] digests = new long[columns.size()];
      for (long row = 0; row < count; row++) {
        String name = in.readUTF();
        for (int column = 0; column < digests.length; column++) {
          digests[column] = in.readLong();
        }
        sink.accept(name, digests);
      }
    }
  }

  /** Hears of each row; the array is used again for the next one. */
  interface Sink {
    void accept(String name, long[] digests) throws IOException;
  }

  /** Writes the file, row by row. */
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;
    private long count;

    Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void add(String name, long[] digests) throws IOException {
      out.writeUTF(name);
      for (long digest : digests) {
        out.writeLong(digest);
      }
      count++;
    }

    long count() {
      return count;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
