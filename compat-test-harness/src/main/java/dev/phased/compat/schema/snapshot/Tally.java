package dev.phased.compat.schema.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Counts rows and remembers some: always the same ones, in whatever order they come. */
final class Tally {
  private static final int EXAMPLES = 3;

  private final TreeSet<String> examples =
      new TreeSet<>(
          Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  private long count;

  void add(String row) {
    count++;
    if (!row.isEmpty()) {
      examples.add(row);
      if (examples.size() > EXAMPLES) {
        examples.pollLast();
      }
    }
  }

  long count() {
    return count;
  }

  /** The first rows that have a name. */
  List<String> examples() {
    return List.copyOf(examples);
  }
}
