package dev.phased.compat.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes passwords, tokens and the values of rows out of a text, where one can tell them. What the
 * harness itself was told is hidden earlier; this is for what apps and databases say.
 */
final class Secrets {
  private static final String HIDDEN = "***";
  private static final String NAME =
      "(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key)";

  /** A pattern, of which the groups stay and what is between them goes. */
  private record Shape(Pattern pattern) {
    static Shape of(String pattern) {
      return new Shape(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    String hide(String text) {
      return pattern.matcher(text).replaceAll("$1" + HIDDEN + "$2");
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          // password=…, but not password=$1, which is a parameter
          Shape.of("(" + NAME + "=)(?![$?:*])[^\\s&;,\"'<>)]+()"),
          Shape.of("(" + NAME + "\"\\s*:\\s*\")[^\"]+(\")"),
          Shape.of("(--" + NAME + "[ =])[^\\s;]+()"),
          Shape.of("(://[^\\s/:@]+:)[^\\s/@]+(@)"),
          Shape.of("(Authorization:\\s*(?:Bearer|Basic)\\s+)[^\\s\"']+()"),
          Shape.of("(Failing row contains \\().*?(\\)(?:\\.|$))"),
          Shape.of("(Key \\([^)]*\\)=\\().*?(\\)(?: |$))"),
          Shape.of("(Duplicate entry ').*?(' for key)"));

  private Secrets() {}

  static String hidden(String text) {
    String hidden = text;
    for (Shape shape : SHAPES) {
      hidden = shape.hide(hidden);
    }
    return hidden;
  }
}
