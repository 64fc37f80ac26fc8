package dev.phased;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a line of a comment that speaks to phased from one that speaks to people. */
final class DirectiveText {
  /**
   * What parts words, for a class of characters: also blanks that come along when text is copied
   * from a page, and line ends that only some programs show as such.
   */
  static final String BLANKS = "\\s\\p{Z}\\x{85}\\x{200B}\\x{FEFF}";

  private static final String MARK = "phased[" + BLANKS + "]*:(?<words>.*)";
  private static final Pattern ALONE = Pattern.compile("(?is)^" + MARK);
  private static final Pattern WITHIN = Pattern.compile("(?is)(?:^|[" + BLANKS + "])" + MARK);
  private static final Pattern NEARLY =
      Pattern.compile(
          "(?s)(?<marker>\\p{L}+)(?<sign>[_]*[:=])?[_]*(?<words>.*)".replace("_", BLANKS));
  private static final Pattern WORD =
      Pattern.compile("([^_=]+)([_]*=(?:[_]*([^_=]++)(?![_]*=))?)?|[^_]".replace("_", BLANKS));
  private static final Pattern RULER = Pattern.compile("^[-#" + BLANKS + "]+");

  private DirectiveText() {}

  /**
   * One word of a directive.
   *
   * @param text as it is written
   * @param key what stands before the equals sign, or the whole word
   * @param value what stands behind the equals sign, possibly nothing; empty if there is no sign
   */
  record Word(String text, String key, Optional<String> value) {}

  /** What stands behind {@code phased:} if the line begins with that. */
  static Optional<String> alone(String line) {
    return words(ALONE.matcher(bare(line)));
  }

  /** What stands behind {@code phased:}, which other text may precede on the line. */
  static Optional<String> within(String line) {
    return words(WITHIN.matcher(line));
  }

  /** The words of a line that was probably meant as a directive but is none. */
  static Optional<String> nearly(String line) {
    Matcher nearly = NEARLY.matcher(bare(line));
    if (!nearly.matches()) {
      return Optional.empty();
    }
    boolean exact = nearly.group("marker").equalsIgnoreCase("phased");
    boolean signed = nearly.group("sign") != null;
    boolean like = Nearest.to(nearly.group("marker"), List.of("phased")).isPresent();
    List<Word> words = split(nearly.group("words"));
    boolean meant =
        (exact || (like && signed))
            && !words.isEmpty()
            && words.stream().allMatch(DirectiveText::isOfTheGrammar);
    return meant ? Optional.of(nearly.group("words")) : Optional.empty();
  }

  /** The words of a directive. */
  static List<Word> split(String words) {
    return WORD.matcher(words)
        .results()
        .map(
            match ->
                new Word(
                    match.group(),
                    match.group(1) == null ? match.group() : match.group(1),
                    match.group(2) == null
                        ? Optional.empty()
                        : Optional.of(match.group(3) == null ? "" : match.group(3))))
        .toList();
  }

  private static boolean isOfTheGrammar(Word word) {
    return word.value().isPresent()
        || Nearest.to(word.key(), List.of(Kind.PHASE.takes().split(", "))).isPresent();
  }

  private static Optional<String> words(Matcher directive) {
    return directive.find() ? Optional.of(directive.group("words")) : Optional.empty();
  }

  /** Rulers such as {@code ------} and blanks say nothing. */
  private static String bare(String line) {
    return RULER.matcher(line).replaceFirst("").strip();
  }
}
