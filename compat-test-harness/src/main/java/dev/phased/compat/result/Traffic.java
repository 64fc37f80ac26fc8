package dev.phased.compat.result;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What callers saw while a migration ran.
 *
 * @param windows before, during and after the migration
 * @param timeline what went on, interval by interval
 * @param migrationBegin when the migration began, from the first operation
 * @param migrationEnd when it was over
 * @param longestStall the longest time that one caller waited
 * @param allowedStall how long one may wait, by the strictest of the workloads
 * @param machinePause the longest time for which the machine held up a thread that only slept; what
 *     is not much longer may be the machine's
 * @param acknowledged how many writes the app acknowledged
 * @param lost what it acknowledged and could not be read back, in words; the first ones
 * @param waits the sessions that waited, and on whom
 * @param locks the locks that the migration held
 */
public record Traffic(
    List<Window> windows,
    List<Interval> timeline,
    Duration migrationBegin,
    Duration migrationEnd,
    Duration longestStall,
    Duration allowedStall,
    Duration machinePause,
    long acknowledged,
    List<String> lost,
    List<Wait> waits,
    List<Lock> locks) {
  /** Copies the lists. */
  public Traffic {
    windows = List.copyOf(windows);
    timeline = List.copyOf(timeline);
    lost = List.copyOf(lost);
    waits = List.copyOf(waits);
    locks = List.copyOf(locks);
  }

  /**
   * A part of the time.
   *
   * @param name before, during or after
   * @param operations how many were made in it; what reaches into the migration is during it
   * @param failures how many of them failed
   * @param errors how often the database refused a statement of the apps, by SQLState; an app may
   *     have tried again, and its callers not noticed
   * @param p50 what half of them took at most
   * @param p99 what 99 in 100 took at most
   * @param max what the slowest took
   */
  public record Window(
      String name,
      long operations,
      long failures,
      Map<String, Long> errors,
      Duration p50,
      Duration p99,
      Duration max) {
    /** Copies the map. */
    public Window {
      errors = Collections.unmodifiableMap(new TreeMap<>(errors));
    }
  }

  /**
   * An interval of the timeline.
   *
   * @param begin when it begins, from the first operation
   * @param operations how many were started in it
   * @param errors how many of them failed
   * @param max what the slowest took
   */
  public record Interval(Duration begin, long operations, long errors, Duration max) {}

  /**
   * A session that waited for a lock.
   *
   * @param victim what it is, and what it wanted to run
   * @param holder who was in its way, and what that one ran
   * @param lock what it waited for
   * @param waited how long, as far as seen
   */
  public record Wait(String victim, String holder, String lock, Duration waited) {}

  /**
   * A lock that the migration held.
   *
   * @param mode its mode
   * @param object the table or other thing that it locks
   * @param held how long, as far as seen
   */
  public record Lock(String mode, String object, Duration held) {}
}
