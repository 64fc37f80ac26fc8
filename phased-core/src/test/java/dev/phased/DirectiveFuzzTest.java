package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads texts drawn by lot. {@code -Dphased.fuzz=1000000} draws more of them, {@code
 * -Dphased.fuzz.seed=7} others; a failure names the seed of its one text.
 */
class DirectiveFuzzTest {
  private static final int TEXTS = Integer.getInteger("phased.fuzz", 10_000);
  private static final long SEED = Long.getLong("phased.fuzz.seed", 20_261_201L);
  private static final Set<String> WHOLE_LINE =
      Set.of("The directive is empty.", "This directive stands after the first statement.");

  private static final Pattern QUOTED =
      Pattern.compile("(?s)^\"(.*)\" (?:is neither|is not|looks like) ");
  private static final String TWICE = " is given twice: ";

  @Test
  void anyScriptIsReadOrRefusedWithTheLineAndTheWord() {
    Map<Boolean, Integer> seen = new LinkedHashMap<>();
    forEach(
        random -> random.nextInt(3) > 0 ? damaged(random) : RandomDirectives.noise(random),
        script -> {
          Optional<Directive> read =
              read(() -> Directives.inSql("V1.sql", script), problem -> inPlace(script, problem));
          read.ifPresent(directive -> roundTrip(directive, Carrier.SQL));
          seen.merge(read.isPresent(), 1, Integer::sum);
        });

    assertThat(seen.values()).as("read, and refused").hasSize(2).allMatch(n -> n > TEXTS / 10);
  }

  @Test
  void anyCommentIsReadToItsEndOrRefused() {
    forEach(
        random -> damaged(random).replaceAll("[\r\n]|--", " "),
        comment -> {
          Optional<Directive> read =
              read(() -> Directives.inComment("c::1::ann", comment), problem -> true);
          read.ifPresent(directive -> roundTrip(directive, Carrier.COMMENT));
          if (read.isPresent() && !read.get().equals(Directive.NONE)) {
            assertThat(read(() -> Directives.inComment("c", comment + " bogus"), problem -> true))
                .as("with one more word, which is wrong")
                .isEmpty();
          }
        });
  }

  @Test
  void anyMapIsReadOrRefused() {
    forEach(
        random -> RandomDirectives.noise(random),
        noise -> {
          Map<String, String> pairs = new LinkedHashMap<>();
          String[] words = noise.split("=|\n| ", 8);
          List<DirectiveKey> keys = List.of(DirectiveKey.values());
          for (int at = 0; at < words.length; at++) {
            pairs.put(keys.get((noise.length() + at) % keys.size()).camelCase(), words[at]);
          }
          read(() -> Directives.ofPairs("c::1::ann", pairs), problem -> true)
              .ifPresent(directive -> roundTrip(directive, Carrier.PAIRS));
          pairs.forEach(
              (key, value) ->
                  read(() -> Directives.ofPairs("c", Map.of(key, value)), problem -> true)
                      .ifPresent(directive -> roundTrip(directive, Carrier.PAIRS)));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a",
        "a=",
        "=",
        "loses=a.",
        "a,",
        ".a",
        "'",
        "$$",
        "/*",
        "*/",
        "-- phased:\n"
      })
  void noLengthIsTooMuch(String piece) {
    String many = piece.repeat(10_000);
    for (String before : List.of("", "-- phased: ", "-- phased: loses=a", "phased", "SELECT ")) {
      read(() -> Directives.inSql("V1.sql", before + many), problem -> true);
      read(() -> Directives.inComment("c", before + many), problem -> true);
      read(() -> Directives.ofPairs("c", Map.of("loses", before + many)), problem -> true);
    }
  }

  private interface Check {
    void of(String text);
  }

  private static void forEach(Function<Random, String> draw, Check check) {
    for (long seed = SEED; seed < SEED + TEXTS; seed++) {
      String text = draw.apply(new Random(seed));
      try {
        check.of(text);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("-Dphased.fuzz.seed=" + seed + ": " + shown(text), e);
      }
    }
  }

  private static String damaged(Random random) {
    return RandomDirectives.damaged(random);
  }

  /** What was read; empty if it was refused in order. Any other failure goes through. */
  private static Optional<Directive> read(
      Supplier<Directive> reading, Predicate<Problem> isInPlace) {
    try {
      return Optional.of(reading.get());
    } catch (DirectiveException e) {
      assertThat(e.problems()).isNotEmpty();
      for (Problem problem : e.problems()) {
        if (!isInPlace.test(problem) || problem.cause().isBlank() || problem.next().isBlank()) {
          throw new AssertionError("misplaced: " + shown(problem.toString()), e);
        }
      }
      return Optional.empty();
    }
  }

  /** The line is one of the script, and says one of the words that the problem names. */
  private static boolean inPlace(String script, Problem problem) {
    String[] lines = script.split("\r\n|\r|\n", -1);
    if (problem.line() < 1 || problem.line() > lines.length) {
      return false;
    }
    String line = lines[problem.line() - 1].toLowerCase(Locale.ROOT);
    return WHOLE_LINE.contains(problem.cause())
        ? line.contains("phased")
        : named(problem.cause().toLowerCase(Locale.ROOT)).anyMatch(line::contains);
  }

  /** The words at issue: in quotes, or before the equals sign, or all that are given for a key. */
  private static Stream<String> named(String cause) {
    Matcher quoted = QUOTED.matcher(cause);
    if (quoted.find()) {
      return Stream.of(quoted.group(1));
    }
    return cause.contains(TWICE)
        ? Arrays.stream(cause.substring(cause.indexOf(TWICE) + TWICE.length()).split("[ .]", -1))
            .filter(word -> !word.isEmpty())
        : Stream.of(cause.split("[= ]", 2)[0]);
  }

  /** What a directive prints is read as that directive, in text and as pairs. */
  private static void roundTrip(Directive directive, Carrier carrier) {
    if (directive.equals(Directive.NONE)) {
      return;
    }
    String words = "phased: " + directive.words();
    Directive again =
        carrier == Carrier.SQL
            ? Directives.inSql("V1.sql", "-- " + words)
            : Directives.inComment("c", words);
    Map<DirectiveKey, String> values = new EnumMap<>(DirectiveKey.class);
    for (DirectiveKey key : DirectiveKey.values()) {
      directive.value(key).ifPresent(value -> values.put(key, key.kind().print(value)));
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    values.forEach((key, value) -> pairs.put(key.camelCase(), value));
    if (!again.equals(directive) || !Directives.ofPairs("c", pairs).equals(directive)) {
      throw new AssertionError(shown(words) + " is read as " + shown(again.words()));
    }
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .forEach(c -> shown.append(c < ' ' || c > '~' ? "\\u%04X".formatted(c) : "" + (char) c));
    return shown.toString();
  }
}
