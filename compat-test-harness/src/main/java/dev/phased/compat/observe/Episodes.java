package dev.phased.compat.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts looks together: what was seen in one look after the other was there all the time. */
final class Episodes {
  private final Map<WaitKey, Wait> waiting = new LinkedHashMap<>();
  private final Map<LockKey, HeldLock> holding = new LinkedHashMap<>();
  private final List<LockWait> waits = new ArrayList<>();
  private final List<HeldLock> locks = new ArrayList<>();

  private record WaitKey(long session, String since, String wanted) {}

  private record LockKey(long session, String table, String mode) {}

  private static final class Wait {
    private final Look.Waiting first;
    private final long begin;
    private final Map<List<LockWait.Blocking>, Integer> blockers = new HashMap<>();
    private long end;

    Wait(Look.Waiting first, long begin) {
      this.first = first;
      this.begin = begin;
    }

    LockWait over() {
      List<LockWait.Blocking> most =
          blockers.entrySet().stream()
              .max(Comparator.comparing(Map.Entry::getValue))
              .map(Map.Entry::getKey)
              .orElse(List.of());
      return new LockWait(first.party(), first.wanted(), begin, end, most);
    }
  }

  /** Takes the next look. */
  void add(long at, Look look) {
    Map<WaitKey, Look.Waiting> waitingNow =
        byKey(look.waiting(), w -> new WaitKey(w.party().session(), w.since(), w.wanted()));
    Map<LockKey, Look.Held> heldNow =
        byKey(look.held(), h -> new LockKey(h.party().session(), h.table(), h.mode()));
    close(waitingNow.keySet()::contains, heldNow.keySet()::contains);
    waitingNow.forEach(
        (key, seen) -> {
          Wait wait = waiting.computeIfAbsent(key, k -> new Wait(seen, at));
          wait.end = at;
          if (!seen.blockers().isEmpty()) {
            wait.blockers.merge(seen.blockers(), 1, Integer::sum);
          }
        });
    heldNow.forEach(
        (key, seen) ->
            holding.merge(
                key,
                new HeldLock(seen.table(), seen.mode(), seen.party().statement(), at, at),
                (first, now) ->
                    new HeldLock(
                        first.table(), first.mode(), first.statement(), first.begin(), at)));
  }

  /** Whether a session that waits is not known yet. */
  boolean isNew(Look.Waiting seen) {
    return !waiting.containsKey(new WaitKey(seen.party().session(), seen.since(), seen.wanted()));
  }

  /** All waits, the longest first. What is seen now counts as over. */
  List<LockWait> waits() {
    close(key -> false, key -> false);
    return waits.stream()
        .sorted(Comparator.<LockWait>comparingLong(wait -> wait.end() - wait.begin()).reversed())
        .toList();
  }

  /** All locks, the one held longest first. */
  List<HeldLock> locks() {
    close(key -> false, key -> false);
    return locks.stream()
        .sorted(Comparator.<HeldLock>comparingLong(lock -> lock.end() - lock.begin()).reversed())
        .toList();
  }

  private void close(
      java.util.function.Predicate<WaitKey> stillWaits,
      java.util.function.Predicate<LockKey> stillHeld) {
    waiting
        .entrySet()
        .removeIf(entry -> !stillWaits.test(entry.getKey()) && waits.add(entry.getValue().over()));
    holding
        .entrySet()
        .removeIf(entry -> !stillHeld.test(entry.getKey()) && locks.add(entry.getValue()));
  }

  private static <K, V> Map<K, V> byKey(List<V> seen, Function<V, K> key) {
    Map<K, V> byKey = new LinkedHashMap<>();
    seen.forEach(one -> byKey.putIfAbsent(key.apply(one), one));
    return byKey;
  }
}
