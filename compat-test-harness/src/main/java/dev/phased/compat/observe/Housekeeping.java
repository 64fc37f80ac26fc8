package dev.phased.compat.observe;

import java.util.regex.Pattern;

/** Statements that prove nothing about a schema: session set-up, transactions, health checks. */
final class Housekeeping {
  private static final Pattern ONLY_THIS =
      Pattern.compile(
          "(?:\\s|/\\*.*?\\*/)*"
              + "(?:(?:begin|start\\s+transaction|commit|end|rollback|savepoint|release|set|reset|show"
              + "|discard|deallocate|use)\\b.*"
              + "|select\\s+(?:1|version\\(\\)|current_schema\\(\\)|database\\(\\)"
              + "|@@(?!.*\\bfrom\\b).*)\\s*)?;?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Housekeeping() {}

  static boolean is(String statement) {
    return ONLY_THIS.matcher(statement).matches();
  }
}
