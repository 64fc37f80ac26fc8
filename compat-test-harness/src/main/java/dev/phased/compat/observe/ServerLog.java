package dev.phased.compat.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.ServerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The JSON log of a PostgreSQL server, read as it grows. Entries of databases that nobody watches
 * are passed over.
 */
final class ServerLog implements StatementLog {
  private final LogSource source;
  private final Map<String, LogWatch> watches = new HashMap<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long position;

  ServerLog(LogSource source) {
    this.source = source;
  }

  @Override
  public Watch watch(Database database) throws SQLException {
    LogWatch watch = new LogWatch(this, database);
    synchronized (this) {
      watches.put(database.name(), watch);
    }
    watch.begin();
    return watch;
  }

  @Override
  public synchronized void close() {
    source.close();
  }

  synchronized void forget(LogWatch watch) {
    watches.remove(watch.database().name(), watch);
  }

  /** Hands out what the server has written since the last call. */
  synchronized void read() {
    try {
      for (byte[] block = source.read(position); block.length > 0; block = source.read(position)) {
        position += block.length;
        take(block);
      }
    } catch (IOException e) {
      throw new ServerException(
          "The server's log of statements can't be read: " + e.getMessage(), e);
    }
  }

  private void take(byte[] block) throws JsonProcessingException {
    for (byte next : block) {
      if (next == '\n') {
        hand(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(next);
      }
    }
  }

  private void hand(String json) throws JsonProcessingException {
    if (json.isBlank()) {
      return;
    }
    LogLine entry = LogLine.parse(json);
    LogWatch watch = watches.get(entry.database());
    if (watch != null) {
      watch.take(entry);
    }
  }
}
