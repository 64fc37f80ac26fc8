package dev.phased.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens and drops comments. It never fails: what is cut off in the middle counts as
 * going on to the end, so that a value is never taken for anything else.
 */
final class Lexer {
  /** Where the databases' lexical rules differ. */
  enum Rules {
    POSTGRES,
    MYSQL
  }

  private final String sql;
  private final Rules rules;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String sql, Rules rules) {
    this.sql = sql;
    this.rules = rules;
  }

  static List<Token> tokens(String sql, Rules rules) {
    return new Lexer(sql, rules).all();
  }

  /** The statements of a script, without empty ones. */
  static List<List<Token>> statements(String script, Rules rules) {
    List<List<Token>> statements = new ArrayList<>();
    List<Token> statement = new ArrayList<>();
    for (Token token : tokens(script, rules)) {
      if (!token.is(";")) {
        statement.add(token);
      } else if (!statement.isEmpty()) {
        statements.add(statement);
        statement = new ArrayList<>();
      }
    }
    if (!statement.isEmpty()) {
      statements.add(statement);
    }
    return statements;
  }

  private List<Token> all() {
    while (at < sql.length()) {
      int start = at;
      Token.Kind kind = next();
      if (kind != null) {
        tokens.add(new Token(kind, sql.substring(start, at), start, at));
      }
    }
    return tokens;
  }

  /** Moves behind the next token; null for white space and comments. */
  private Token.@org.jspecify.annotations.Nullable Kind next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
      return null;
    }
    if (comment(c)) {
      return null;
    }
    if (c == '\'') {
      quoted('\'', rules == Rules.MYSQL || escapes());
      return Token.Kind.STRING;
    }
    if (c == '"') {
      quoted('"', rules == Rules.MYSQL);
      return rules == Rules.MYSQL ? Token.Kind.STRING : Token.Kind.QUOTED;
    }
    if (c == '`' && rules == Rules.MYSQL) {
      quoted('`', false);
      return Token.Kind.QUOTED;
    }
    if (c == '$' && rules == Rules.POSTGRES && dollarQuoted()) {
      return Token.Kind.STRING;
    }
    if (isDigit(c) || (c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1)))) {
      number();
      return Token.Kind.NUMBER;
    }
    if (Character.isJavaIdentifierStart(c) && c != '$') {
      while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
        at++;
      }
      return Token.Kind.WORD;
    }
    at++;
    return Token.Kind.SIGN;
  }

  private boolean comment(char c) {
    if (sql.startsWith("--", at) || (c == '#' && rules == Rules.MYSQL)) {
      int end = sql.indexOf('\n', at);
      at = end < 0 ? sql.length() : end + 1;
      return true;
    }
    if (!sql.startsWith("/*", at)) {
      return false;
    }
    int depth = 0;
    do {
      if (sql.startsWith("/*", at) && (depth == 0 || rules == Rules.POSTGRES)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < sql.length());
    return true;
  }

  /** Whether the word right before the quote is {@code E}, PostgreSQL's sign for escapes. */
  private boolean escapes() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.end() == at && last.is("e");
  }

  private void quoted(char quote, boolean backslash) {
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c == '\\' && backslash) {
        at = Math.min(at + 1, sql.length());
      } else if (c == quote) {
        if (at >= sql.length() || sql.charAt(at) != quote) {
          return;
        }
        at++;
      }
    }
  }

  private boolean dollarQuoted() {
    int end = at + 1;
    while (end < sql.length()
        && sql.charAt(end) != '$'
        && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    boolean parameter = end > at + 1 && isDigit(sql.charAt(at + 1));
    if (parameter || end >= sql.length() || sql.charAt(end) != '$') {
      return false;
    }
    String tag = sql.substring(at, end + 1);
    int close = sql.indexOf(tag, end + 1);
    at = close < 0 ? sql.length() : close + tag.length();
    return true;
  }

  private void number() {
    while (at < sql.length() && (isPartOfNumber(sql.charAt(at)) || isSignOfExponent())) {
      at++;
    }
  }

  private boolean isSignOfExponent() {
    char c = sql.charAt(at);
    return (c == '+' || c == '-') && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E');
  }

  private static boolean isPartOfNumber(char c) {
    return c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
