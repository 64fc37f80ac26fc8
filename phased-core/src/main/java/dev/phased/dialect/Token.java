package dev.phased.dialect;

import java.util.Locale;

/** A piece of SQL. {@code start} and {@code end} are its place in the text. */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    /** A key word or a plain name. */
    WORD,
    /** A name in quotes. */
    QUOTED,
    STRING,
    NUMBER,
    /** Any other single character. */
    SIGN
  }

  /** Whether this is the key word or sign {@code expected}, in any case. */
  boolean is(String expected) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(expected);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** The name as the database's catalog has it. */
  String name() {
    if (kind == Kind.WORD) {
      return text.toLowerCase(Locale.ROOT);
    }
    String quote = text.substring(0, 1);
    int end = text.length() > 1 && text.endsWith(quote) ? text.length() - 1 : text.length();
    return text.substring(1, end).replace(quote + quote, quote);
  }
}
