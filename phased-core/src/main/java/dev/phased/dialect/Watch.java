package dev.phased.dialect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks after a piece of work from a second connection: who keeps it waiting, and how far it is. It
 * asks for that connection only once a try has run for half the lock timeout.
 */
final class Watch implements AutoCloseable {
  private static final Duration SHORTEST = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Work work;
  private final long session;
  private final Sight sight;
  private final RunListener listener;
  private final SecondConnection second;
  private final Duration progress;
  private final long began = System.nanoTime();
  private final Duration period;
  private final Runnable tick = this::tick;

  /** Held during a look. */
  private final ReentrantLock looking = new ReentrantLock();

  private volatile long activeSince;
  private volatile boolean active;
  private volatile boolean closed;
  private volatile Duration patience;
  private volatile Seen seen = new Seen(List.of(), 0);
  private boolean blind;
  private long saidAt = began;

  private record Seen(List<Blocker> blockers, long at) {}

  Watch(
      Work work,
      long session,
      Sight sight,
      RunListener listener,
      ConnectionSource others,
      Tools tools) {
    this.work = work;
    this.session = session;
    this.sight = sight;
    this.listener = listener;
    this.second = new SecondConnection(others);
    this.progress = tools.progress();
    this.patience = patience(work.timeouts().lock());
    this.period = shorter(patience.dividedBy(2), progress);
    Beat.join(period, tick);
  }

  /** A try begins, under {@code limits}. */
  void begin(Limits limits) {
    patience = patience(limits.lock());
    activeSince = System.nanoTime();
    active = true;
  }

  /** The try is over. */
  void end() {
    active = false;
  }

  /** Who was in the way when the try ended; a look that is under way is waited for a little. */
  List<Blocker> blockers() {
    active = false;
    try {
      if (looking.tryLock(Sight.SECONDS, java.util.concurrent.TimeUnit.SECONDS)) {
        looking.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Seen last = seen;
    boolean fresh = System.nanoTime() - last.at < patience.multipliedBy(3).plusSeconds(3).toNanos();
    return fresh && last.at - activeSince >= 0 ? last.blockers : List.of();
  }

  @Override
  public void close() {
    active = false;
    closed = true;
    Beat.leave(period, tick);
    if (looking.tryLock()) {
      try {
        second.close();
      } finally {
        looking.unlock();
      }
    }
  }

  private void tick() {
    if (!active || System.nanoTime() - activeSince < patience.toNanos()) {
      return;
    }
    if (!looking.tryLock()) {
      return;
    }
    try {
      look();
    } finally {
      if (closed) {
        second.close();
      }
      looking.unlock();
    }
  }

  private void look() {
    Optional<String> doing = Optional.empty();
    boolean speak = System.nanoTime() - saidAt >= progress.toNanos();
    if (!blind) {
      try {
        List<Blocker> blockers = sight.blockers(second.get(), session);
        if (!blockers.isEmpty()) {
          seen = new Seen(blockers, System.nanoTime());
          doing = Optional.of("waits for " + blockers.get(0));
        } else if (speak) {
          doing = sight.progress(second.get(), session);
        }
      } catch (SQLException | RuntimeException e) {
        blind = true;
        second.close();
        listener.note(work, Notes.cannotLook(work, e));
      }
    }
    if (speak && active) {
      saidAt = System.nanoTime();
      listener.running(work, Duration.ofNanos(saidAt - began), doing);
    }
  }

  private static Duration patience(Duration lock) {
    if (lock.isZero()) {
      return LONGEST;
    }
    Duration half = lock.dividedBy(2);
    return shorter(half.compareTo(SHORTEST) < 0 ? SHORTEST : half, LONGEST);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
