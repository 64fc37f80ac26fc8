package dev.phased.compat.load;

import dev.phased.compat.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All writes that were acknowledged, the latest of each key. */
final class Writes {
  private final Map<Key, Entry> latest = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();

  /** Versions share their keys: they write to the same database. */
  private record Key(String workload, String key) {}

  private record Entry(long number, Write write) {}

  Ledger ledger(Lane lane) {
    return (key, value) -> add(lane, key, value);
  }

  private void add(Lane lane, Object key, @Nullable Object value) {
    Write write = new Write(lane, Objects.requireNonNull(key, "key").toString(), text(value));
    Entry entry = new Entry(count.incrementAndGet(), write);
    latest.merge(
        new Key(lane.workload(), write.key()),
        entry,
        (one, other) -> one.number > other.number ? one : other);
  }

  /** What is there now, in the order in which it was acknowledged. */
  List<Write> all() {
    return latest.values().stream()
        .sorted(java.util.Comparator.comparingLong(Entry::number))
        .map(Entry::write)
        .toList();
  }

  static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
