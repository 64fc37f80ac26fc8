package dev.phased.dialect;

import java.util.ArrayList;
import java.util.List;

/** Statements that were run: all of them are counted, the first ones are kept. */
final class Ran {
  /** Enough for what people write; a script of inserts may be larger than the memory. */
  private static final int LETTERS = 1_000_000;

  private final List<String> kept = new ArrayList<>();
  private int count;
  private long letters;

  void add(String sql) {
    count++;
    letters += sql.length();
    if (letters <= LETTERS) {
      kept.add(sql);
    }
  }

  void add(Ran later) {
    later.kept.forEach(this::add);
    count += later.count - later.kept.size();
  }

  void clear() {
    kept.clear();
    count = 0;
    letters = 0;
  }

  int count() {
    return count;
  }

  /** The first ones, in the order in which they ran. */
  List<String> kept() {
    return List.copyOf(kept);
  }

  /** Whether those that are kept are all. */
  boolean isWhole() {
    return kept.size() == count;
  }
}
