package dev.phased.compat.database.external;

import dev.phased.compat.database.Administration;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.Vendor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * A process of its own, which outlives the run by a moment. Its standard input ends when the run
 * does, however that came about; then it drops the databases that the run has created and left.
 */
public final class Sweeper {
  private Sweeper() {}

  /**
   * Reads from the standard input, a line each: the vendor, the name, URL, user and password of a
   * database on the server, and then {@code +name} for each database that was created and {@code
   * -name} for each that was dropped.
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
      Set<String> left = left(lines);
      Administration administration = Administration.of(vendor, server);
      left.forEach(name -> drop(administration, server.sibling(name)));
    } finally {
      done.countDown();
    }
  }

  private static Set<String> left(BufferedReader lines) throws IOException {
    Set<String> left = new LinkedHashSet<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String name = line.substring(1);
      if (line.startsWith("+")) {
        left.add(name);
      } else {
        left.remove(name);
      }
    }
    return left;
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
