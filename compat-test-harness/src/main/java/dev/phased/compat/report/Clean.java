package dev.phased.compat.report;

import java.util.List;

/**
 * Makes any text safe to show: nothing in it is invisible, turns the direction, or is endless, and
 * no secret is. What is clean stays as it is.
 */
final class Clean {
  private static final int LONGEST = 2_000;
  private static final int ROOM_FOR_NOTE = 40;
  private static final int MOST_LINES = 40;

  private Clean() {}

  /** The text on one line. */
  static String line(String text) {
    return text(text.strip().replaceAll("\\s+", " "));
  }

  /** The text with its lines. */
  static String text(String raw) {
    String text = Secrets.hidden(raw);
    StringBuilder clean = new StringBuilder();
    int kept = 0;
    int keptOfText = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      String shown = shown(point);
      if (clean.length() + shown.length() > LONGEST) {
        clean.setLength(kept);
        return clean + "\u2026 (" + (text.length() - keptOfText) + " more characters)";
      }
      clean.append(shown);
      at += Character.charCount(point);
      if (clean.length() <= LONGEST - ROOM_FOR_NOTE) {
        kept = clean.length();
        keptOfText = at;
      }
    }
    return clean.toString();
  }

  /** The last lines. */
  static List<String> lines(List<String> lines) {
    List<String> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    return last.stream().map(Clean::text).toList();
  }

  private static String shown(int point) {
    boolean visible =
        switch (Character.getType(point)) {
          case Character.CONTROL -> point == '\n' || point == '\t';
          case Character.FORMAT -> point == 0x200D;
          case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
    return visible ? Character.toString(point) : String.format("\\u%04X", point);
  }
}
