package dev.phased.compat.report;

import java.util.Locale;

/**
 * The verdict as a badge for a README: an SVG file, and JSON for an endpoint badge of shields.io.
 */
final class Badge {
  private static final String LABEL = "rollout";
  private static final int LABEL_WIDTH = 52;
  private static final int CHARACTER = 8;
  private static final int PADDING = 14;

  private Badge() {}

  /** See <a href="https://shields.io/badges/endpoint-badge">endpoint badge</a>. */
  static String json(String verdict) {
    return """
        {
          "schemaVersion" : 1,
          "label" : "%s",
          "message" : "%s",
          "color" : "%s"
        }
        """
        .formatted(LABEL, word(verdict), colour(verdict));
  }

  static String svg(String verdict) {
    String word = word(verdict);
    int wide = word.length() * CHARACTER + PADDING;
    int width = LABEL_WIDTH + wide;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
        <title>%2$s: %3$s</title>
        <rect width="%1$d" height="20" rx="3" fill="#3d444d"/>
        <path d="M%4$d 0h%5$dq3 0 3 3v14q0 3-3 3h-%5$dz" fill="%6$s"/>
        <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
        <text x="%7$d" y="14">%2$s</text>
        <text x="%8$d" y="14">%3$s</text>
        </g>
        </svg>
        """
        .formatted(
            width,
            LABEL,
            word,
            LABEL_WIDTH,
            wide - 3,
            colour(verdict),
            LABEL_WIDTH / 2,
            LABEL_WIDTH + wide / 2);
  }

  private static String word(String verdict) {
    return verdict.toLowerCase(Locale.ROOT);
  }

  /** White text is readable on each of them: WCAG's contrast of 4.5 or more. */
  private static String colour(String verdict) {
    return switch (verdict) {
      case "SAFE" -> "#1a7f37";
      case "UNSAFE" -> "#cf222e";
      default -> "#59636e";
    };
  }
}
