package dev.phased.compat.schema.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;

/** Stands for a value that nobody may see: 64 bits of its SHA-256. */
final class Digest {
  /** Stands for no value. */
  static final long OF_NULL = 0;

  private static final Set<Integer> BINARY =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  private final MessageDigest sha = sha();

  /** The digest of the current row's value. */
  long of(ResultSet row, int column, int type) throws SQLException {
    if (BINARY.contains(type)) {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? OF_NULL : of(bytes);
    }
    String text = row.getString(column);
    return text == null ? OF_NULL : of(Family.plain(text, type).getBytes(StandardCharsets.UTF_8));
  }

  /** One digest for several, in their order. */
  static long of(long[] digests, int[] at) {
    long all = 1;
    for (int index : at) {
      all = Long.rotateLeft(all, 17) * 0x9E3779B97F4A7C15L + digests[index];
    }
    return all;
  }

  private long of(byte[] bytes) {
    long digest = ByteBuffer.wrap(sha.digest(bytes)).getLong();
    return digest == OF_NULL ? 1 : digest;
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
