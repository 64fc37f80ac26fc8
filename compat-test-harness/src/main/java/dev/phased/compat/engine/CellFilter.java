package dev.phased.compat.engine;

import dev.phased.compat.plan.CellId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Selects cells by their ids: a comma between patterns, each such as {@code v1@S2} or {@code v1@*}.
 */
record CellFilter(List<Pattern> patterns) {
  static CellFilter of(String text) {
    return new CellFilter(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(pattern -> !pattern.isEmpty())
            .map(CellFilter::pattern)
            .toList());
  }

  boolean selects(CellId cell) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> pattern.matcher(cell.toString()).matches());
  }

  private static Pattern pattern(String text) {
    return Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E");
  }
}
