package dev.phased;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what one source says, and every mistake in it. */
final class DirectiveReader {
  private final String source;
  private final Carrier carrier;
  private final Map<DirectiveKey, Given> given = new EnumMap<>(DirectiveKey.class);
  private final Map<DirectiveKey, Object> values = new EnumMap<>(DirectiveKey.class);
  private final List<Problem> problems = new ArrayList<>();

  DirectiveReader(String source, Carrier carrier) {
    this.source = source;
    this.carrier = carrier;
  }

  private record Given(String text, int line) {}

  /** Reads the words behind {@code phased:}. */
  void words(int line, String text) {
    List<DirectiveText.Word> words = DirectiveText.split(text);
    if (words.isEmpty()) {
      problem(line, "The directive is empty.", "Write " + carrier.example() + ", or remove it.");
    }
    for (DirectiveText.Word word : words) {
      if (word.value().isPresent()) {
        pair(line, word.key(), word.value().get());
      } else {
        bare(line, word.key());
      }
    }
  }

  /** Reads a key, as it is written, and its value. */
  void pair(int line, String written, String value) {
    Optional<DirectiveKey> key = key(written);
    if (key.isEmpty()) {
      unknown(
          line, written, "is not a key of a directive.", keys(), "Keys are " + list(keys()) + ".");
    } else if (key.get().isFor(carrier)) {
      take(line, key.get(), written, value);
    } else {
      meaningless(line, written);
    }
  }

  void problem(int line, String cause, String next) {
    problems.add(new Problem(source, line, cause, next));
  }

  /**
   * What was said.
   *
   * @throws DirectiveException if there was any problem
   */
  Directive finish() {
    if (!problems.isEmpty()) {
      throw new DirectiveException(problems);
    }
    return Directive.of(values);
  }

  private void bare(int line, String word) {
    Optional<DirectiveKey> key = key(word);
    if (Phase.ofWord(word).isPresent()) {
      take(line, DirectiveKey.PHASE, DirectiveKey.PHASE.word(), word);
    } else if (key.isPresent() && !key.get().isFor(carrier)) {
      meaningless(line, word);
    } else if (key.isPresent()) {
      problem(
          line,
          word + " has no value.",
          "Write " + key.get().word() + "=" + key.get().example() + ", for example.");
    } else {
      List<String> all = Stream.concat(phases().stream(), keys().stream()).toList();
      unknown(
          line,
          word,
          "is neither a phase nor a key=value.",
          all,
          "Phases are " + list(phases()) + "; keys are " + list(keys()) + ".");
    }
  }

  private void take(int line, DirectiveKey key, String written, String value) {
    Given before = value.isBlank() ? null : given.putIfAbsent(key, new Given(value, line));
    if (before != null) {
      problem(
          line,
          written + " is given twice: " + twice(before, new Given(value, line)) + ".",
          key == DirectiveKey.PHASE ? "Keep one: a migration has one phase." : "Keep one.");
    }
    try {
      values.putIfAbsent(key, key.kind().read(value));
    } catch (WrongValueException e) {
      problem(line, written + "=" + value + " " + e.why(), e.next());
    }
  }

  private static String twice(Given first, Given second) {
    boolean sameLine = first.line == second.line;
    return first.text
        + (sameLine ? "" : " in line " + first.line)
        + " and "
        + second.text
        + (sameLine ? "" : " in line " + second.line);
  }

  private void meaningless(int line, String written) {
    problem(line, written + " has no meaning here: SQL runs as it is written.", "Remove it.");
  }

  private void unknown(int line, String word, String why, List<String> valid, String choice) {
    String next =
        Nearest.to(word, valid)
            .map(near -> "Did you mean " + near + "?")
            .orElse(word.contains(",") ? "Separate words by blanks, not by commas." : choice);
    problem(line, '"' + word + "\" " + why, next);
  }

  private Optional<DirectiveKey> key(String written) {
    return DirectiveKey.ofWord(written)
        .or(
            () ->
                Arrays.stream(DirectiveKey.values())
                    .filter(key -> carrier == Carrier.PAIRS || carrier == Carrier.ANNOTATION)
                    .filter(key -> key.camelCase().equalsIgnoreCase(written))
                    .findFirst());
  }

  private List<String> keys() {
    return Arrays.stream(DirectiveKey.values())
        .filter(key -> key.isFor(carrier))
        .map(key -> carrier == Carrier.PAIRS ? key.camelCase() : key.word())
        .toList();
  }

  private static List<String> phases() {
    return Arrays.stream(Phase.values()).map(Phase::word).toList();
  }

  private static String list(List<String> words) {
    return String.join(", ", words);
  }
}
