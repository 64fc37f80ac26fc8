package dev.phased.compat.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of its own, which outlives the run by a moment. Its standard input ends when the run
 * does, however that came about; then it ends what the run has left and deletes its directory.
 *
 * <p>What belongs to the run is known in two ways: by the ids that it reported, and by the name of
 * its directory on a process's command line or in a container's label. The second one also finds
 * what a run started and had no time to report.
 */
public final class Reaper {
  /** What a line begins with that says where a container engine listens. */
  static final String ENGINE = "containers ";

  private static final Duration POLITE = Duration.ofSeconds(10);
  private static final Duration FORCED = Duration.ofSeconds(10);

  private final Path directory;
  private final String marker;
  private final List<ProcessHandle> reported = new ArrayList<>();
  private final Set<URI> engines = new LinkedHashSet<>();

  private Reaper(Path directory) {
    this.directory = directory;
    this.marker = String.valueOf(directory.getFileName());
  }

  /**
   * Waits for the end of the standard input, each of whose lines is the id of a process, or where a
   * container engine listens.
   *
   * @param arguments the directory of the run
   */
  public static void main(String[] arguments) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    // Ctrl-C reaches every process of the terminal; this one stays until the run's are gone.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(done)));
    try {
      Reaper reaper = new Reaper(Path.of(arguments[0]));
      reaper.listen();
      reaper.reap();
    } finally {
      done.countDown();
    }
  }

  private void listen() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line.strip());
      }
    }
  }

  private void take(String line) {
    if (line.startsWith(ENGINE)) {
      engines.add(URI.create(line.substring(ENGINE.length())));
    } else {
      ProcessHandle.of(Long.parseLong(line)).ifPresent(reported::add);
    }
  }

  private void reap() {
    // Apps first, and at once: a database server ends in order when it has no client left.
    end(withDescendants(reported), ProcessHandle::destroyForcibly, FORCED);
    engines.forEach(engine -> Containers.remove(engine, Estate.PROPERTY + "=" + marker));
    end(marked(), ProcessHandle::destroy, POLITE);
    end(withDescendants(marked()), ProcessHandle::destroyForcibly, FORCED);
    delete();
  }

  private List<ProcessHandle> marked() {
    long own = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != own)
        .filter(process -> process.info().commandLine().orElse("").contains(marker))
        .toList();
  }

  private static List<ProcessHandle> withDescendants(List<ProcessHandle> roots) {
    return roots.stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .distinct()
        .toList();
  }

  private static void end(
      List<ProcessHandle> processes,
      java.util.function.Consumer<ProcessHandle> how,
      Duration within) {
    long until = System.nanoTime() + within.toNanos();
    processes.forEach(how);
    for (ProcessHandle process : processes) {
      await(process, until - System.nanoTime());
    }
  }

  private static void await(ProcessHandle process, long nanos) {
    try {
      process.onExit().get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
    } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
      // The next step is harsher, and the last one has done what can be done.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void delete() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(directory)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return;
    }
    for (Path file : deepestFirst) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // It stays; the others need not.
      }
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
