package dev.phased.compat.schema.snapshot;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the rows of one table at two moments, in the columns that both have, of types of the
 * same {@link Family}. Rows are the same by their primary key; where there is none, by all their
 * values.
 */
final class RowComparison {
  private final TableRows before;
  private final TableRows after;
  private final Losses losses;
  private final List<String> compared = new ArrayList<>();
  private final int[] identityBefore;
  private final int[] identityAfter;
  private final Tally missing = new Tally();
  private final Tally added = new Tally();
  private final Map<String, Tally> lost = new HashMap<>();
  private final Map<String, Tally> other = new HashMap<>();
  private final Map<String, Tally> filled = new HashMap<>();

  RowComparison(TableRows before, TableRows after, Losses losses) {
    this.before = before;
    this.after = after;
    this.losses = losses;
    List<String> common = new ArrayList<>(before.columns().keySet());
    common.removeIf(
        column ->
            !Objects.equals(before.columns().get(column), after.columns().get(column))
                || losses.lose(before.table(), column));
    boolean keyed =
        !before.key().isEmpty()
            && before.key().equals(after.key())
            && common.containsAll(before.key());
    List<String> identity = new ArrayList<>(keyed ? before.key() : common);
    if (!keyed) {
      identity.removeIf(column -> losses.fill(before.table(), column));
    } else {
      compared.addAll(common);
      compared.removeAll(identity);
    }
    identityBefore = identity.stream().mapToInt(before::at).toArray();
    identityAfter = identity.stream().mapToInt(after::at).toArray();
  }

  /**
   * All differences.
   *
   * @param atATime how many rows may be held in memory, 1 or more
   */
  List<Difference> differences(long atATime) throws IOException {
    long parts = Math.max(before.count(), after.count()) / atATime + 1;
    for (long part = 0; part < parts; part++) {
      compare(part, parts);
    }
    return told();
  }

  /** Compares those rows whose identity falls into a part. */
  private void compare(long part, long parts) throws IOException {
    Map<Long, Deque<Row>> rows = new HashMap<>();
    int[] atBefore = compared.stream().mapToInt(before::at).toArray();
    int[] atAfter = compared.stream().mapToInt(after::at).toArray();
    before.forEach(
        (name, digests) -> {
          long identity = Digest.of(digests, identityBefore);
          if (Long.remainderUnsigned(identity, parts) == part) {
            rows.computeIfAbsent(identity, key -> new ArrayDeque<>(1))
                .add(new Row(name, chosen(digests, atBefore)));
          }
        });
    after.forEach(
        (name, digests) -> {
          long identity = Digest.of(digests, identityAfter);
          if (Long.remainderUnsigned(identity, parts) == part) {
            Deque<Row> same = rows.get(identity);
            Row was = same == null ? null : same.poll();
            if (was == null) {
              added.add(name);
            } else {
              compare(was, chosen(digests, atAfter));
            }
          }
        });
    rows.values().forEach(left -> left.forEach(row -> missing.add(row.name())));
  }

  private void compare(Row was, long[] is) {
    for (int column = 0; column < is.length; column++) {
      if (was.digests()[column] != is[column]) {
        Map<String, Tally> kind =
            is[column] == Digest.OF_NULL
                ? lost
                : was.digests()[column] == Digest.OF_NULL ? filled : other;
        kind.computeIfAbsent(compared.get(column), name -> new Tally()).add(was.name());
      }
    }
  }

  private List<Difference> told() {
    List<Difference> told = new ArrayList<>();
    String table = before.table();
    if (missing.count() > 0) {
      told.add(Texts.rowsAreMissing(table, missing, before.count()));
    }
    if (added.count() > 0) {
      told.add(Texts.rowsAreNew(table, added));
    }
    for (String column : compared) {
      if (lost.containsKey(column)) {
        told.add(Texts.valuesAreLost(table, column, lost.get(column), before.count()));
      }
      if (other.containsKey(column)) {
        told.add(Texts.valuesAreOther(table, column, other.get(column), before.count()));
      }
      if (filled.containsKey(column) && !losses.fill(table, column)) {
        told.add(Texts.valuesAreNew(table, column, filled.get(column), before.count()));
      }
    }
    return told;
  }

  private static long[] chosen(long[] digests, int[] at) {
    long[] chosen = new long[at.length];
    for (int column = 0; column < at.length; column++) {
      chosen[column] = digests[at[column]];
    }
    return chosen;
  }

  /** A row that waits for the same one of the later moment. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Row(String name, long[] digests) {}
}
