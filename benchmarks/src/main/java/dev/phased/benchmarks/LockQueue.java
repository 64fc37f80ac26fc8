package dev.phased.benchmarks;

import dev.phased.testing.Apart;
import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The longest that any reader waits while an {@code ALTER TABLE} stands behind a transaction of ten
 * seconds: everyone who comes after it queues behind it.
 */
final class LockQueue {
  private static final Duration TRANSACTION = Duration.ofSeconds(10);
  private static final int READERS = 4;
  private static final int PAIRS = 3;

  private LockQueue() {}

  static Ratio worstStall() throws Exception {
    Path directory = Files.createTempDirectory("stall");
    Files.writeString(
        directory.resolve("V1__base.sql"),
        "CREATE TABLE orders (id BIGINT PRIMARY KEY);\nINSERT INTO orders VALUES (1);\n");
    Path next = Files.createTempDirectory("stall");
    Files.copy(directory.resolve("V1__base.sql"), next.resolve("V1__base.sql"));
    Files.writeString(
        next.resolve("V2__add.sql"),
        "-- phased: expand\nALTER TABLE orders ADD COLUMN currency TEXT;\n");
    try (Apart with = ClassPath.withPhased();
        Apart without = ClassPath.withoutPhased()) {
      return Pairs.take(
              0, PAIRS, () -> stall(without, directory, next), () -> stall(with, directory, next))
          .ratio(
              "worst stall of a reader, ALTER TABLE behind a 10 s transaction, lock timeout 200 ms",
              "Flyway without the jar",
              "ms",
              "as small as the lock timeout",
              Double::doubleValue);
    }
  }

  private static double stall(Apart loader, Path base, Path next) throws Exception {
    Database database = TestServer.database("stall");
    migrate(loader, database, base);
    AtomicBoolean migrated = new AtomicBoolean();
    List<Future<Long>> readers = new ArrayList<>();
    CountDownLatch holds = new CountDownLatch(1);
    Future<?> holder = TestServer.THREADS.submit(() -> hold(database, holds));
    holds.await();
    for (int i = 0; i < READERS; i++) {
      readers.add(TestServer.THREADS.submit(() -> worst(database, migrated)));
    }
    try {
      migrate(loader, database, next);
    } finally {
      migrated.set(true);
    }
    holder.get();
    long worst = 0;
    for (Future<Long> reader : readers) {
      worst = Math.max(worst, reader.get());
    }
    return worst / 1e6;
  }

  private static void migrate(Apart loader, Database database, Path directory) throws Exception {
    loader.call(
        Tools.class.getName(),
        "impatientFlyway",
        database.url(),
        database.user(),
        database.password(),
        directory.toString());
  }

  private static boolean hold(Database database, CountDownLatch holds) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM orders");
      holds.countDown();
      statement.execute("SELECT pg_sleep(" + TRANSACTION.toSeconds() + ")");
      connection.commit();
      return true;
    }
  }

  private static long worst(Database database, AtomicBoolean migrated) throws Exception {
    long worst = 0;
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      while (!migrated.get()) {
        long start = System.nanoTime();
        statement.execute("SELECT id FROM orders WHERE id = 1");
        worst = Math.max(worst, System.nanoTime() - start);
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
    return worst;
  }
}
