package dev.phased.compat.schema.sql;

import java.util.ArrayList;
import java.util.List;

/** Takes a script apart at its semicolons: those outside of quotes, comments and dollar quotes. */
final class Statements {
  private static final int NONE = -1;

  private final String text;
  private final boolean mySql;
  private final List<Found> found = new ArrayList<>();
  private int from;
  private int at;
  private int start = NONE;

  /**
   * A statement.
   *
   * @param sql with the comments before it, without a semicolon
   * @param line where it begins after these comments, from 1
   */
  record Found(String sql, int line) {}

  private Statements(String text, boolean mySql) {
    this.text = text;
    this.mySql = mySql;
  }

  /**
   * The statements, without semicolons and without those that are comments only.
   *
   * @param mySql whether a backslash escapes in quotes, and {@code #} begins a comment
   */
  static List<Found> of(String text, boolean mySql) {
    Statements statements = new Statements(text, mySql);
    while (statements.at < text.length()) {
      statements.step();
    }
    statements.end();
    return statements.found;
  }

  private void step() {
    char c = text.charAt(at);
    if (c == ';') {
      end();
      at++;
      from = at;
    } else if (text.startsWith("--", at) || (mySql && c == '#')) {
      skipTo("\n", 1);
    } else if (text.startsWith("/*", at)) {
      if (text.startsWith("/*!", at)) {
        begin();
      }
      skipTo("*/", 2);
    } else if (c == '\'' || c == '"' || c == '`') {
      begin();
      skipQuoted(c);
    } else if (c == '$' && !mySql && !dollarTag().isEmpty()) {
      begin();
      skipTo(dollarTag(), dollarTag().length());
    } else {
      if (!Character.isWhitespace(c)) {
        begin();
      }
      at++;
    }
  }

  private void begin() {
    start = start == NONE ? at : start;
  }

  private void end() {
    if (start != NONE) {
      int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
      found.add(new Found(text.substring(from, at).strip(), line));
    }
    start = NONE;
  }

  private void skipTo(String end, int beginning) {
    int next = text.indexOf(end, at + beginning);
    at = next < 0 ? text.length() : next + end.length();
  }

  private void skipQuoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += mySql && text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(text.length(), at + 1);
  }

  /** What begins a dollar quote here; empty if none begins. */
  private String dollarTag() {
    int end = text.indexOf('$', at + 1);
    String tag = end < 0 ? "" : text.substring(at, end + 1);
    boolean inName = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
    return !inName && tag.matches("\\$(?:[A-Za-z_]\\w*)?\\$") ? tag : "";
  }
}
