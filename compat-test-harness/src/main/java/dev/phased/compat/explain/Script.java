package dev.phased.compat.explain;

import dev.phased.Phase;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a migration.
 *
 * @param name the file, as people name it
 * @param phase what it says it does; empty if it says nothing
 * @param text its SQL
 */
public record Script(String name, Optional<Phase> phase, String text) {
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  /** The line, from 1, on which something is found outside of comments. */
  Optional<Integer> find(Pattern wanted) {
    String code = COMMENT.matcher(text).replaceAll(Script::blank);
    var matcher = wanted.matcher(code);
    return matcher.find()
        ? Optional.of(
            1 + (int) code.substring(0, matcher.start()).chars().filter(c -> c == '\n').count())
        : Optional.empty();
  }

  /** Keeps the lines, so that line numbers stay true. */
  private static String blank(MatchResult comment) {
    return comment.group().replaceAll("[^\\n]", " ");
  }
}
