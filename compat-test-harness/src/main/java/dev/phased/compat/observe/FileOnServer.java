package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A file that PostgreSQL reads for us, wherever it runs. */
final class FileOnServer implements LogSource {
  private static final int BLOCK = 256 * 1024;

  private final Database server;
  private final String path;
  private @Nullable Connection open;

  FileOnServer(Database server, String path) {
    this.server = server;
    this.path = path;
  }

  @Override
  public byte[] read(long position) throws IOException {
    try {
      return read(connection(), position);
    } catch (SQLException e) {
      close();
      throw new IOException("The server does not show its file " + path, e);
    }
  }

  private byte[] read(Connection connection, long position) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_read_binary_file(?, ?, ?, true)")) {
      statement.setString(1, path);
      statement.setLong(2, position);
      statement.setLong(3, BLOCK);
      try (ResultSet rows = statement.executeQuery()) {
        byte[] block = rows.next() ? rows.getBytes(1) : null;
        return block == null ? new byte[0] : block;
      }
    }
  }

  private Connection connection() throws SQLException {
    Connection known = open;
    if (known == null) {
      known = server.connect();
      open = known;
      // Or each look at the log would make it longer.
      try (Statement statement = known.createStatement()) {
        statement.execute("SET log_statement = 'none'");
      }
    }
    return known;
  }

  @Override
  public void close() {
    Connection known = open;
    open = null;
    if (known != null) {
      try {
        known.close();
      } catch (SQLException e) {
        // It is of no use any more.
      }
    }
  }
}
