package dev.phased.dialect;

/** Takes the values out of other sessions' SQL, so that it can be shown in a log. */
final class Redaction {
  private static final int LONGEST = 200;

  private Redaction() {}

  /** {@code sql} on one line, with a question mark for each value, cut off where it gets long. */
  static String of(String sql, Lexer.Rules rules) {
    StringBuilder line = new StringBuilder();
    int end = 0;
    for (Token token : Lexer.tokens(sql, rules)) {
      if (line.length() > LONGEST) {
        break;
      }
      boolean value =
          (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER)
              && !(rules == Lexer.Rules.POSTGRES && isParameter(line, token, end));
      if (token.start() > end && !line.isEmpty()) {
        line.append(' ');
      }
      line.append(value ? "?" : token.text().replaceAll("\\s", " "));
      end = token.end();
    }
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line.toString();
  }

  /** PostgreSQL shows the parameters of a prepared statement as $1, and those are no values. */
  private static boolean isParameter(StringBuilder line, Token token, int end) {
    return token.start() == end && !line.isEmpty() && line.charAt(line.length() - 1) == '$';
  }
}
