package dev.phased;

import dev.phased.SqlComments.Comment;
import java.util.ArrayList;
import java.util.List;

/** One pass over an SQL script, with one opinion on what databases read differently. */
final class SqlScan {
  private final String text;
  private final boolean backslashEscapes;
  private final boolean commentsNest;
  private final List<Comment> comments = new ArrayList<>();
  private boolean dollarQuotes = true;
  private boolean started;
  private boolean whole = true;
  private int at;
  private int line = 1;
  private int countedTo;

  SqlScan(String text, boolean backslashEscapes, boolean commentsNest) {
    this.text = text;
    this.backslashEscapes = backslashEscapes;
    this.commentsNest = commentsNest;
    while (at < text.length()) {
      step();
    }
  }

  List<Comment> comments() {
    return comments;
  }

  /** Whether every string and block comment that begins also ends. */
  boolean isWhole() {
    return whole;
  }

  private void step() {
    char c = text.charAt(at);
    if (text.startsWith("--", at)) {
      lineComment(2);
    } else if (c == '#' && isHashComment()) {
      lineComment(1);
    } else if (text.startsWith("/*", at)) {
      blockComment();
    } else if (c == '\'' || c == '"' || c == '`') {
      started = true;
      quoted(c);
    } else if (c == '$' && dollarQuotes && !isWordPart(at - 1)) {
      started = true;
      dollarQuoted();
    } else if (isDelimiterCommand()) {
      // A command of MySQL's client: no statement, and MySQL has no dollar quotes.
      dollarQuotes = false;
      at = endOfLine();
    } else {
      started |= !isBlank(c);
      at++;
    }
  }

  private void lineComment(int mark) {
    int end = endOfLine();
    comments.add(new Comment(lineOf(at), text.substring(at + mark, end), started));
    at = end;
  }

  /** In PostgreSQL # is an operator, or the beginning of one, inside a statement. */
  private boolean isHashComment() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return !isIn("#?", at - 1) && next != '>' && (isFirstInLine() || "-#=".indexOf(next) < 0);
  }

  private void blockComment() {
    // MySQL and MariaDB run what stands in such a comment.
    started |= isDigit(at + 3) && text.charAt(at + 2) == '!';
    started |= text.startsWith("M!", at + 2) && isDigit(at + 4);
    int depth = 1;
    at += 2;
    while (depth > 0 && at < text.length()) {
      if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else if (commentsNest && text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else {
        at++;
      }
    }
    whole &= depth == 0;
  }

  private void quoted(char quote) {
    boolean marked = quote == '\'' && isIn("eE", at - 1) && !isWordPart(at - 2);
    boolean escapes = marked || (backslashEscapes && quote != '`');
    for (at++; at < text.length(); at++) {
      if (escapes && text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == quote) {
        // A doubled quote ends one string and begins the next, which comes to the same.
        at++;
        return;
      }
    }
    whole = false;
  }

  private void dollarQuoted() {
    int end = at + 1;
    while (isWordPart(end) && !(end == at + 1 && isDigit(end)) && text.charAt(end) != '$') {
      end++;
    }
    if (end >= text.length() || text.charAt(end) != '$') {
      at++;
      return;
    }
    String tag = text.substring(at, end + 1);
    int close = text.indexOf(tag, end + 1);
    whole &= close >= 0;
    at = close < 0 ? text.length() : close + tag.length();
  }

  private boolean isDelimiterCommand() {
    return isIn("dD", at)
        && text.regionMatches(true, at, "delimiter", 0, 9)
        && isIn(" \t", at + 9)
        && isFirstInLine();
  }

  private boolean isFirstInLine() {
    int before = at - 1;
    while (isIn(" \t\uFEFF", before)) {
      before--;
    }
    return before < 0 || isIn("\r\n", before);
  }

  private int endOfLine() {
    int end = at;
    while (end < text.length() && !isIn("\r\n", end)) {
      end++;
    }
    return end;
  }

  private int lineOf(int position) {
    for (; countedTo < position; countedTo++) {
      char c = text.charAt(countedTo);
      if (c == '\n' || (c == '\r' && !isIn("\n", countedTo + 1))) {
        line++;
      }
    }
    return line;
  }

  private boolean isWordPart(int index) {
    return index >= 0
        && index < text.length()
        && Character.isJavaIdentifierPart(text.charAt(index));
  }

  private boolean isDigit(int index) {
    return isIn("0123456789", index);
  }

  private boolean isIn(String set, int index) {
    return index >= 0 && index < text.length() && set.indexOf(text.charAt(index)) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0' || c == ';';
  }
}
