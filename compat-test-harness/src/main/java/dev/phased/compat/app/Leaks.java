package dev.phased.compat.app;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Finds what a version that ran in this JVM has left behind. */
final class Leaks {
  private static final Duration TO_END = Duration.ofSeconds(1);

  private Leaks() {}

  /** The threads of a version that go on, even when they are interrupted. */
  static List<Thread> threads(VersionLoader loader) {
    List<Thread> found = alive(loader).toList();
    found.forEach(Thread::interrupt);
    long until = System.nanoTime() + TO_END.toNanos();
    for (Thread thread : found) {
      await(thread, until);
    }
    return found.stream().filter(Thread::isAlive).toList();
  }

  private static Stream<Thread> alive(VersionLoader loader) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread != Thread.currentThread() && isOf(loader, thread));
  }

  private static boolean isOf(VersionLoader loader, Thread thread) {
    return thread.getClass().getClassLoader() == loader || thread.getContextClassLoader() == loader;
  }

  private static void await(Thread thread, long until) {
    long millis = Duration.ofNanos(until - System.nanoTime()).toMillis();
    if (millis < 1) {
      return;
    }
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
