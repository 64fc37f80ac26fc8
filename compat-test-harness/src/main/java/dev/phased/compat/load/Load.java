package dev.phased.compat.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All callers of one cell. Closing it ends them. */
public final class Load implements AutoCloseable {
  private final long origin;
  private final Writes writes = new Writes();
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Hiccups hiccups = new Hiccups();

  private Load(long origin) {
    this.origin = origin;
  }

  /**
   * Sets all callers going.
   *
   * @param loader the context class loader of their threads
   */
  public static Load start(List<Lane> lanes, ClassLoader loader) {
    Load load = new Load(System.nanoTime());
    for (Lane lane : lanes) {
      long apart = lane.interval().toNanos() / lane.threads();
      for (int i = 0; i < lane.threads(); i++) {
        load.add(new Worker(lane, load.writes.ledger(lane), load.origin, i * apart), loader);
      }
    }
    load.threads.forEach(Thread::start);
    thread(load.hiccups).start();
    return load;
  }

  private void add(Worker worker, ClassLoader loader) {
    Thread thread = thread(worker);
    thread.setContextClassLoader(loader);
    workers.add(worker);
    threads.add(thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "phased-workload");
    thread.setDaemon(true);
    return thread;
  }

  /** The nanoseconds since the start. */
  public long now() {
    return System.nanoTime() - origin;
  }

  /** The {@link System#nanoTime} of the start. */
  public long origin() {
    return origin;
  }

  /**
   * Waits until each caller has had its first answer, which is slower than others, but no longer.
   */
  public void awaitFirst(Duration atMost) throws InterruptedException {
    long end = now() + atMost.toNanos();
    for (Worker worker : workers) {
      worker.first().await(Math.max(0, end - now()), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Lets no operation begin any more.
   *
   * @param grace how long those that have begun may take until they count as failed
   * @return all operations, in the order in which they began
   */
  public List<Call> stop(Duration grace) throws InterruptedException {
    workers.forEach(Worker::stop);
    long end = now() + grace.toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - now())));
    }
    List<Call> calls = new ArrayList<>();
    workers.forEach(worker -> calls.addAll(worker.calls()));
    calls.sort(java.util.Comparator.comparingLong(Call::begin));
    return List.copyOf(calls);
  }

  /** The longest time for which the machine held up a thread that only slept. */
  public Duration machinePause() {
    return hiccups.longest();
  }

  /** What the apps have acknowledged so far, the latest of each key. */
  public List<Write> writes() {
    return writes.all();
  }

  @Override
  public void close() {
    hiccups.stop();
    workers.forEach(Worker::stop);
    threads.forEach(Thread::interrupt);
  }
}
