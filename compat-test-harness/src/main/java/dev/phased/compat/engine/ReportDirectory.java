package dev.phased.compat.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where a run of a matrix writes its report and its logs, and nobody else as long as it lasts. Who
 * finds the directory taken, by this JVM or another, gets one beside it that ends with a number;
 * the next run that has the first one to itself removes those of runs that are over.
 */
final class ReportDirectory implements AutoCloseable {
  private static final String LOCK = ".in-use";

  /** Locks of files are those of a JVM, and go as soon as it closes the file a second time. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final Optional<FileChannel> lock;

  private ReportDirectory(Path path, Optional<FileChannel> lock) {
    this.path = path;
    this.lock = lock;
  }

  /** The first that is free. Where none can be written, who writes the report says so. */
  static ReportDirectory take(Path wanted) {
    try {
      for (int number = 1; ; number++) {
        Optional<ReportDirectory> taken = tryToTake(numbered(wanted, number));
        if (taken.isPresent()) {
          if (number == 1) {
            removeOthers(wanted);
          }
          return taken.get();
        }
      }
    } catch (IOException e) {
      return new ReportDirectory(wanted, Optional.empty());
    }
  }

  Path path() {
    return path;
  }

  private static Path numbered(Path wanted, int number) {
    return number == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + number);
  }

  private static Optional<ReportDirectory> tryToTake(Path path) throws IOException {
    if (!OURS.add(key(path))) {
      return Optional.empty();
    }
    Optional<FileChannel> lock = Optional.empty();
    try {
      Files.createDirectories(path);
      lock = lock(path.resolve(LOCK));
      return lock.map(held -> new ReportDirectory(path, Optional.of(held)));
    } finally {
      if (lock.isEmpty()) {
        OURS.remove(key(path));
      }
    }
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // Whoever had it may have removed it meanwhile.
    if (channel.tryLock() != null && Files.exists(file)) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  private static void removeOthers(Path wanted) {
    try {
      for (int number = 2; Files.exists(numbered(wanted, number).resolve(LOCK)); number++) {
        Optional<ReportDirectory> other = tryToTake(numbered(wanted, number));
        if (other.isPresent()) {
          try (ReportDirectory over = other.get()) {
            over.remove();
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // What can't be removed stays, and says itself when it was written.
    }
  }

  private void remove() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (IOException e) {
      // It is free as soon as this JVM ends.
    } finally {
      OURS.remove(key(path));
    }
  }

  private static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
