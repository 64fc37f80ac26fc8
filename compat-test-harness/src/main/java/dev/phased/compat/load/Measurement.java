package dev.phased.compat.load;

import dev.phased.compat.result.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What callers noticed of a migration. An operation belongs to the migration if a part of it does.
 *
 * @param calls all operations, in the order in which they began
 * @param begin when the migration began, in nanoseconds from the start of the load
 * @param end when it was over
 */
public record Measurement(List<Call> calls, long begin, long end) {
  private static final int DIGITS = 3;
  private static final int MOST_INTERVALS = 120;
  private static final long SHORTEST_INTERVAL = Duration.ofMillis(50).toNanos();

  /** A part of the time. */
  public enum Period {
    /** Until the migration began. */
    BEFORE,
    /** While it ran. */
    DURING,
    /** When it was over. */
    AFTER;

    /** For a table. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Copies the calls. */
  public Measurement {
    calls = List.copyOf(calls);
  }

  /** The operations of a period. */
  public List<Call> in(Period period) {
    return calls.stream().filter(call -> period(call) == period).toList();
  }

  /**
   * The numbers of a period. The percentiles count an operation that held up its caller for those
   * as well that the caller would have made meanwhile.
   *
   * @param errors how often the database refused something then, by SQLState
   */
  public Traffic.Window window(Period period, Map<String, Long> errors) {
    Histogram micros = new Histogram(DIGITS);
    List<Call> made = in(period);
    for (Call call : made) {
      micros.recordValueWithExpectedInterval(
          micros(call.length()), Math.max(1, micros(call.lane().interval())));
    }
    return new Traffic.Window(
        period.word(),
        made.size(),
        made.stream().filter(Call::failed).count(),
        errors,
        duration(micros.getValueAtPercentile(50)),
        duration(micros.getValueAtPercentile(99)),
        longest(made).map(Call::length).orElse(Duration.ZERO));
  }

  /** What went on, in intervals of equal length, of which there are not many. */
  public List<Traffic.Interval> timeline() {
    long last = calls.stream().mapToLong(Call::begin).max().orElse(0);
    long step = SHORTEST_INTERVAL;
    while (last / step >= MOST_INTERVALS) {
      step *= 2;
    }
    List<List<Call>> intervals = new ArrayList<>();
    for (long at = 0; at <= last; at += step) {
      intervals.add(new ArrayList<>());
    }
    for (Call call : calls) {
      intervals.get((int) (call.begin() / step)).add(call);
    }
    List<Traffic.Interval> timeline = new ArrayList<>();
    for (List<Call> made : intervals) {
      timeline.add(
          new Traffic.Interval(
              Duration.ofNanos(timeline.size() * step),
              made.size(),
              made.stream().filter(Call::failed).count(),
              longest(made).map(Call::length).orElse(Duration.ZERO)));
    }
    return Collections.unmodifiableList(timeline);
  }

  /** The longest that each workload held up a caller while the migration ran, the longest first. */
  public List<Stall> stalls() {
    Map<Lane, Call> longest = new LinkedHashMap<>();
    for (Call call : in(Period.DURING)) {
      longest.merge(call.lane(), call, (a, b) -> a.length().compareTo(b.length()) >= 0 ? a : b);
    }
    return longest.values().stream()
        .map(Measurement::stall)
        .sorted(Comparator.comparing(Stall::length).reversed())
        .toList();
  }

  private static Stall stall(Call call) {
    return new Stall(
        call.lane().workload(),
        call.lane().version(),
        Duration.ofNanos(call.begin()),
        call.length(),
        call.lane().maxStall());
  }

  private Period period(Call call) {
    if (call.end() <= begin) {
      return Period.BEFORE;
    }
    return call.begin() >= end ? Period.AFTER : Period.DURING;
  }

  private static java.util.Optional<Call> longest(List<Call> calls) {
    return calls.stream().max(Comparator.comparing(Call::length));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }

  private static Duration duration(long micros) {
    return Duration.ofNanos(micros * 1000);
  }
}
