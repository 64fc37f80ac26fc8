package dev.phased.compat.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.phased.compat.database.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The JSON log of a PostgreSQL server, read as it grows. Entries of databases that nobody watches
 * are passed over.
 */
public final class StatementLog {
  private final Path file;
  private final Map<String, Watch> watches = new HashMap<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long position;

  /** Reads {@code file}, which need not be there yet. */
  public StatementLog(Path file) {
    this.file = file;
  }

  /**
   * Begins to watch a database: what apps issue from here on counts.
   *
   * @throws java.sql.SQLException if the database can't be reached
   */
  public Watch watch(Database database) throws java.sql.SQLException {
    Watch watch = new Watch(this, database);
    synchronized (this) {
      watches.put(database.name(), watch);
    }
    watch.begin();
    return watch;
  }

  synchronized void forget(Watch watch) {
    watches.remove(watch.database().name(), watch);
  }

  /** Hands out what the server has written since the last call. */
  synchronized void read() {
    if (!Files.exists(file)) {
      return;
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(position);
      byte[] block = new byte[64 * 1024];
      for (int read = log.read(block); read > 0; read = log.read(block)) {
        position += read;
        take(block, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The server's statement log can't be read: " + file, e);
    }
  }

  private void take(byte[] block, int length) throws JsonProcessingException {
    for (int i = 0; i < length; i++) {
      if (block[i] == '\n') {
        hand(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(block[i]);
      }
    }
  }

  private void hand(String json) throws JsonProcessingException {
    if (json.isBlank()) {
      return;
    }
    LogLine entry = LogLine.parse(json);
    Watch watch = watches.get(entry.database());
    if (watch != null) {
      watch.take(entry);
    }
  }
}
