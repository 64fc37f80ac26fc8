package dev.phased.compat.schema.snapshot;

/** Shortens definitions to what fits into a sentence, around the place where they differ. */
final class Excerpt {
  private static final int LONGEST = 100;
  private static final int AROUND = 40;
  private static final String CUT = "…";

  private Excerpt() {}

  /** The beginning of a text, on one line. */
  static String of(String text) {
    return part(oneLine(text), 0);
  }

  /** That part of a text in which it differs from another, on one line. */
  static String of(String text, String other) {
    String line = oneLine(text);
    String otherLine = oneLine(other);
    int same = 0;
    while (same < Math.min(line.length(), otherLine.length())
        && line.charAt(same) == otherLine.charAt(same)) {
      same++;
    }
    boolean fits = Math.max(line.length(), otherLine.length()) <= LONGEST;
    return part(line, fits ? 0 : Math.max(0, same - AROUND));
  }

  private static String part(String line, int from) {
    int to = Math.min(line.length(), from + LONGEST);
    return (from > 0 ? CUT : "") + line.substring(from, to) + (to < line.length() ? CUT : "");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
