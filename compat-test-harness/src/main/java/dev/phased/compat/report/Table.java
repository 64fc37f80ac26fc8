package dev.phased.compat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lines of text in columns that are as wide as they must be. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  /** The length of the longest line. */
  int width() {
    return widths().stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length();
  }

  /**
   * All lines.
   *
   * @param paint adds to a text what takes no room, such as its colour
   */
  String render(UnaryOperator<String> paint) {
    List<Integer> widths = widths();
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      int blanks = 0;
      for (int at = 0; at < row.size(); at++) {
        if (!row.get(at).isEmpty()) {
          line.append(" ".repeat(blanks)).append(paint.apply(row.get(at)));
          blanks = 0;
        }
        blanks += widths.get(at) - row.get(at).length() + GAP.length();
      }
      out.append(line).append('\n');
    }
    return out.toString();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int at = 0; at < row.size(); at++) {
        int width = row.get(at).length();
        if (at == widths.size()) {
          widths.add(width);
        } else {
          widths.set(at, Math.max(widths.get(at), width));
        }
      }
    }
    return widths;
  }
}
