package dev.phased;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads directives from the places that can carry one. In text, a directive is
 *
 * <pre>{@code
 * "phased:" ( phase | key "=" value )+     phase := "expand" | "migrate" | "contract"
 * }</pre>
 *
 * <p>in any case, with the keys of {@link DirectiveKey}; blanks may stand around the equals sign. A
 * key may be given once.
 */
public final class Directives {
  private Directives() {}

  /**
   * The directive in the comment lines before the first statement of an SQL script. Several lines
   * add up. Block comments, and comment lines that speak to people, may stand beside them.
   *
   * @param file the script's name, as its user knows it
   * @param script its whole text
   * @throws DirectiveException if any directive in the script is wrong, with every mistake
   */
  public static Directive inSql(String file, String script) {
    DirectiveReader reader = new DirectiveReader(file, Carrier.SQL);
    for (SqlComments.Comment comment : SqlComments.of(script)) {
      DirectiveText.alone(comment.text())
          .ifPresentOrElse(
              words -> {
                if (comment.late()) {
                  reader.problem(
                      comment.line(),
                      "This directive stands after the first statement.",
                      "Move it above the first statement: it is for the whole script.");
                } else {
                  reader.words(comment.line(), words);
                }
              },
              () -> {
                if (!comment.late()) {
                  nearMiss(reader, Carrier.SQL, comment.line(), comment.text());
                }
              });
    }
    return reader.finish();
  }

  /**
   * The directive in a free comment, such as a changeset's; a comment without {@code phased:} has
   * none. The directive runs from there to the end of the line; several lines add up.
   *
   * @param source what carries the comment: a file, and a changeset's id if it has one
   * @throws DirectiveException if the directive is wrong, with every mistake
   */
  public static Directive inComment(String source, String comment) {
    DirectiveReader reader = new DirectiveReader(source, Carrier.COMMENT);
    comment
        .lines()
        .forEach(
            line ->
                DirectiveText.within(line)
                    .ifPresentOrElse(
                        words -> reader.words(0, words),
                        () -> nearMiss(reader, Carrier.COMMENT, 0, line)));
    return reader.finish();
  }

  /**
   * The directive that {@link Phased} on a class, or on one of its superclasses, stands for.
   *
   * @throws DirectiveException if a value of it is wrong, with every mistake
   */
  public static Directive onClass(Class<?> type) {
    Phased phased = type.getAnnotation(Phased.class);
    if (phased == null) {
      return Directive.NONE;
    }
    DirectiveReader reader = new DirectiveReader(type.getName(), Carrier.ANNOTATION);
    reader.pair(0, "phase", phased.phase().word());
    pairUnless("", reader, "lockTimeout", phased.lockTimeout());
    pairUnless("", reader, "statementTimeout", phased.statementTimeout());
    pairUnless("-1", reader, "retries", String.valueOf(phased.retries()));
    pairUnless("", reader, "retryFor", phased.retryFor());
    pairUnless("", reader, "owner", phased.owner());
    pairUnless("", reader, "notBefore", phased.notBefore());
    return reader.finish();
  }

  /**
   * The directive that keys and values stand for, such as XML attributes or a YAML map. Keys are
   * those of SQL ({@code lock_timeout}) or of {@link Phased} ({@code lockTimeout}).
   *
   * @param source what carries them: a file, and a changeset's id if it has one
   * @param pairs keys as they are written, without a prefix, and their values
   * @throws DirectiveException if any of it is wrong, with every mistake
   */
  public static Directive ofPairs(String source, Map<String, String> pairs) {
    DirectiveReader reader = new DirectiveReader(source, Carrier.PAIRS);
    pairs.forEach((key, value) -> reader.pair(0, key, value));
    return reader.finish();
  }

  /**
   * The one directive of a migration that has several carriers: what each says, taken together.
   *
   * @param source what is annotated: a file, and a changeset's id if it has one
   * @throws DirectiveException if two carriers say different things of the same key
   */
  public static Directive agree(String source, List<Carried> carried) {
    Map<DirectiveKey, Object> values = new EnumMap<>(DirectiveKey.class);
    Map<DirectiveKey, String> carriers = new EnumMap<>(DirectiveKey.class);
    List<Problem> problems = new ArrayList<>();
    for (DirectiveKey key : DirectiveKey.values()) {
      for (Carried one : carried) {
        Object value = one.directive().value(key).orElse(null);
        if (value == null) {
          continue;
        }
        Object before = values.putIfAbsent(key, value);
        String carrier = carriers.computeIfAbsent(key, k -> one.carrier());
        if (before != null && !before.equals(value)) {
          String cause =
              "%s is %s in %s but %s in %s."
                  .formatted(
                      key.word(),
                      key.kind().print(before),
                      carrier,
                      key.kind().print(value),
                      one.carrier());
          problems.add(new Problem(source, 0, cause, "Keep one of the two."));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new DirectiveException(problems);
    }
    return Directive.of(values);
  }

  private static void pairUnless(String unset, DirectiveReader reader, String key, String value) {
    if (!value.equals(unset)) {
      reader.pair(0, key, value);
    }
  }

  private static void nearMiss(DirectiveReader reader, Carrier carrier, int line, String text) {
    DirectiveText.nearly(text)
        .ifPresent(
            words ->
                reader.problem(
                    line,
                    '"'
                        + text.strip()
                        + "\" looks like a directive but does not begin with \"phased:\".",
                    "Write " + (carrier == Carrier.SQL ? "-- " : "") + "phased: " + words));
  }
}
