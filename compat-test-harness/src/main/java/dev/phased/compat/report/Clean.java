package dev.phased.compat.report;

import java.util.List;

/** Makes any text safe to show: nothing in it is invisible, turns the direction, or is endless. */
final class Clean {
  private static final int LONGEST = 2_000;
  private static final int MOST_LINES = 40;

  private Clean() {}

  /** The text on one line. */
  static String line(String text) {
    return text(text.strip().replaceAll("\\s+", " "));
  }

  /** The text with its lines. */
  static String text(String text) {
    StringBuilder clean = new StringBuilder();
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    cut.codePoints().forEach(point -> append(clean, point));
    if (cut.length() < text.length()) {
      clean.append("\u2026 (").append(text.length() - cut.length()).append(" more characters)");
    }
    return clean.toString();
  }

  /** The last lines. */
  static List<String> lines(List<String> lines) {
    List<String> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    return last.stream().map(Clean::text).toList();
  }

  private static void append(StringBuilder clean, int point) {
    boolean visible =
        switch (Character.getType(point)) {
          case Character.CONTROL -> point == '\n' || point == '\t';
          case Character.FORMAT -> point == 0x200D;
          case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
    if (visible) {
      clean.appendCodePoint(point);
    } else {
      clean.append(String.format("\\u%04X", point));
    }
  }
}
