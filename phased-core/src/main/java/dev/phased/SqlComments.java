package dev.phased;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the line comments of an SQL script without knowing which database it is for. */
final class SqlComments {
  private SqlComments() {}

  /**
   * A line comment.
   *
   * @param line its line, from 1
   * @param text what follows its {@code --} or {@code #}, up to the end of the line
   * @param late whether a statement begins before it
   */
  record Comment(int line, String text, boolean late) {}

  /**
   * The line comments of {@code script} in order. Where databases read a script differently
   * (backslashes in strings, block comments in block comments), a reading that leaves nothing open
   * at the end is preferred, and a comment counts only if all such readings see it.
   */
  static List<Comment> of(String script) {
    SqlScan plain = new SqlScan(script, false, true);
    List<Comment> comments = plain.comments();
    if (plain.isWhole() && !script.contains("\\'") && !script.contains("\\\"")) {
      return comments;
    }
    List<List<Comment>> whole = new ArrayList<>();
    List<List<Comment>> all = new ArrayList<>();
    for (boolean backslashEscapes : new boolean[] {false, true}) {
      for (boolean commentsNest : new boolean[] {true, false}) {
        SqlScan scan = new SqlScan(script, backslashEscapes, commentsNest);
        all.add(scan.comments());
        if (scan.isWhole()) {
          whole.add(scan.comments());
        }
      }
    }
    List<List<Comment>> readings = whole.isEmpty() ? all : whole;
    Set<Comment> agreed = new LinkedHashSet<>(readings.get(0));
    readings.forEach(reading -> agreed.retainAll(Set.copyOf(reading)));
    return List.copyOf(agreed);
  }
}
