package dev.phased.dialect;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * Runs tasks again and again, all that have the same period at the same time. It goes on for up to
 * a period after the last one has left, so that a run of many short migrations need not wake a
 * thread for each.
 */
final class Beat {
  private static final Map<Duration, Beat> BEATS = new ConcurrentHashMap<>();

  private final Duration period;
  private final Set<Runnable> tasks = ConcurrentHashMap.newKeySet();
  private final Future<?> ticks;

  private Beat(Duration period) {
    this.period = period;
    this.ticks = Background.every(period, this::tick);
  }

  /**
   * Runs {@code task} about every {@code period}, for the first time within that. It may be run
   * while it still runs; one that fails is not run again.
   */
  static void join(Duration period, Runnable task) {
    BEATS.compute(
        period,
        (key, known) -> {
          Beat beat = known == null ? new Beat(period) : known;
          beat.tasks.add(task);
          return beat;
        });
  }

  /** Ends what {@link #join} began; a run that is under way goes on. */
  static void leave(Duration period, Runnable task) {
    Beat beat = BEATS.get(period);
    if (beat != null) {
      beat.tasks.remove(task);
    }
  }

  private void tick() {
    BEATS.computeIfPresent(period, (key, beat) -> beat.goesOn() ? beat : null);
    tasks.forEach(task -> Background.now(() -> run(task)));
  }

  private boolean goesOn() {
    return !tasks.isEmpty() || !ticks.cancel(false);
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      tasks.remove(task);
      throw e;
    }
  }
}
