package dev.phased;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a value may be, for the tables of keys: how it is read, written and described.
 *
 * @param type what it is read as
 * @param takes what may be written, as a noun phrase for messages and documents
 * @param example one right value
 * @param reader reads a stripped text that is not empty; throws {@link WrongValueException}
 * @param printer writes what {@code reader} reads
 */
record Kind<T>(
    Class<T> type,
    String takes,
    String example,
    Function<String, T> reader,
    Function<T, String> printer) {

  private static final Pattern WORD_ALONE = Pattern.compile("[^=" + DirectiveText.BLANKS + "]+");

  /** Possessive, so that a long list does not exhaust the stack. */
  private static final Pattern NAME_LIST =
      Pattern.compile(
          "N(\\.N)*+(,N(\\.N)*+)*+".replace("N", "[^,.=" + DirectiveText.BLANKS + "]++"));

  static final Kind<Phase> PHASE = oneOf(Phase.class, "expand");
  static final Kind<Unannotated> POLICY = oneOf(Unannotated.class, "warn");
  static final Kind<Duration> LIMIT =
      new Kind<>(
          Duration.class,
          "a duration such as 500ms, 2s, 5min or 1h; 0 for no limit",
          "2s",
          Durations::parse,
          Durations::print);
  static final Kind<Duration> BUDGET =
      new Kind<>(
          Duration.class,
          "a duration such as 30s, 5min or 1h; 0 for not at all",
          "5min",
          Durations::parse,
          Durations::print);
  static final Kind<Integer> COUNT =
      new Kind<>(Integer.class, "a whole number, 0 or more", "5", Kind::count, String::valueOf);
  static final Kind<Boolean> FLAG =
      new Kind<>(Boolean.class, "true or false", "true", Kind::flag, String::valueOf);
  static final Kind<String> VERSION =
      new Kind<>(String.class, "a version, as the tool writes it", "7", text -> text, text -> text);
  static final Kind<String> NAMES =
      new Kind<>(
          String.class,
          "names of columns or tables, separated by commas alone",
          "orders.note,audit",
          Kind::names,
          text -> text);

  static final Kind<String> WORD =
      new Kind<>(
          String.class,
          "a word without blanks, such as the name of a team",
          "team-checkout",
          Kind::word,
          text -> text);
  static final Kind<LocalDate> DATE =
      new Kind<>(
          LocalDate.class,
          "a date: year, month and day",
          "2027-01-31",
          Kind::date,
          LocalDate::toString);

  /**
   * The value that {@code given} stands for.
   *
   * @throws WrongValueException if it stands for none
   */
  T read(String given) {
    String text = given.strip();
    if (text.isEmpty()) {
      throw new WrongValueException("has no value.", "Write " + takes + ".");
    }
    return reader.apply(text);
  }

  /** The canonical text of {@code value}, which is of this kind. */
  String print(Object value) {
    return printer.apply(type.cast(value));
  }

  /** The words of which one must be written; empty if there are too many to tell. */
  List<String> choices() {
    if (type == Boolean.class) {
      return List.of("true", "false");
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(this::print).toList()
        : List.of();
  }

  private static <E extends Enum<E>> Kind<E> oneOf(Class<E> type, String example) {
    Function<E, String> word = constant -> constant.name().toLowerCase(Locale.ROOT);
    List<E> constants = Arrays.asList(type.getEnumConstants());
    List<String> words = constants.stream().map(word).toList();
    return new Kind<>(
        type,
        words.stream().collect(Collectors.joining(", ")),
        example,
        text ->
            constants.stream()
                .filter(constant -> word.apply(constant).equalsIgnoreCase(text))
                .findAny()
                .orElseThrow(() -> noneOf(words, text)),
        word);
  }

  private static WrongValueException noneOf(List<String> words, String text) {
    return new WrongValueException(
        "is none of " + String.join(", ", words) + ".",
        Nearest.to(text, words)
            .map(word -> "Did you mean " + word + "?")
            .orElse("Write one of these."));
  }

  private static Integer count(String text) {
    if (!text.matches("[+-]?\\d+")) {
      throw new WrongValueException("is no whole number.", "Write 0 or more.");
    }
    if (text.startsWith("-")) {
      throw new WrongValueException("is negative.", "Write 0 or more.");
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new WrongValueException("is too large.", "The most is " + Integer.MAX_VALUE + ".");
    }
  }

  private static Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new WrongValueException("is neither true nor false.", "Write one of them.");
    };
  }

  private static String word(String text) {
    if (!WORD_ALONE.matcher(text).matches()) {
      throw new WrongValueException("is no single word.", "Write team-checkout, for example.");
    }
    return text;
  }

  private static LocalDate date(String text) {
    if (!text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      throw new WrongValueException("is no date.", "Write year-month-day, such as 2027-01-31.");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new WrongValueException(
          "is no day of the calendar.", "Write year-month-day, such as 2027-01-31.");
    }
  }

  private static String names(String text) {
    if (!NAME_LIST.matcher(text).matches()) {
      throw new WrongValueException(
          "is no list of names.", "Write orders.note, or several with commas and no blanks.");
    }
    return text;
  }
}
