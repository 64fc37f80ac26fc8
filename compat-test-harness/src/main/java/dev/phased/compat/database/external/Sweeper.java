package dev.phased.compat.database.external;

import dev.phased.compat.database.Administration;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.Vendor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of its own, which outlives the run by a moment. Its standard input ends when the run
 * does, however that came about; then it drops the databases that the run has created and left.
 */
public final class Sweeper {
  /** The last line of a run that came to its end. */
  static final String END = ".";

  private static final int ROUNDS = 10;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Sweeper() {}

  /**
   * Reads from the standard input, a line each: the vendor, the name, URL, user and password of a
   * database on the server, and then {@code +name} for each database that was created and {@code
   * -name} for each that was dropped, and at last a dot.
   */
  public static void main(String[] arguments) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    // Ctrl-C reaches every process of the terminal; this one stays until the databases are gone.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(done)));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Vendor vendor = Vendor.valueOf(lines.readLine());
      Database server =
          new Database(lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine());
      Set<String> left = new LinkedHashSet<>();
      boolean orderly = read(lines, left);
      Administration administration = Administration.of(vendor, server);
      sweep(administration, server, left, orderly ? 1 : ROUNDS);
    } finally {
      done.countDown();
    }
  }

  /** Whether the run came to its end, and with it all that it had asked for. */
  private static boolean read(BufferedReader lines, Set<String> left) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(END)) {
        return true;
      }
      String name = line.substring(1);
      if (line.startsWith("+")) {
        left.add(name);
      } else {
        left.remove(name);
      }
    }
    return false;
  }

  /** A server goes on creating a database for somebody who has gone. So once is not enough. */
  private static void sweep(
      Administration administration, Database server, Set<String> left, int rounds) {
    for (int round = 0; round < rounds && !left.isEmpty(); round++) {
      if (round > 0) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      left.forEach(name -> drop(administration, server.sibling(name)));
    }
  }

  private static void drop(Administration administration, Database database) {
    try {
      administration.drop(database);
    } catch (ServerException e) {
      // It stays; the others need not.
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
